package org.warmline.understanding.codes;

import java.util.List;
import java.util.Set;
import org.warmline.understanding.words.WordSet;

/** What every British postcode keeps to: its areas, its shapes and the letters of its end. */
final class UkPostcodes {
  /** The shapes, the common ones first. */
  static final List<String> SHAPES =
      List.of("AA99AA", "AA999AA", "A99AA", "A999AA", "AA9A9AA", "A9A9AA");

  private static final Set<String> AREAS =
      WordSet.of(
          "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT"
              + " DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW"
              + " KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR"
              + " RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W"
              + " WA WC WD WF WN WR WS WV YO ZE");
  private static final String NOT_AT_END = "CIKMOV";

  private UkPostcodes() {}

  static boolean isShape(String pattern) {
    return SHAPES.contains(pattern);
  }

  /** Whether a code may begin so. */
  static boolean isPossible(String begin, String pattern) {
    int letters = pattern.startsWith("AA") ? 2 : 1;
    if (begin.length() >= letters && !AREAS.contains(begin.substring(0, letters))) {
      return false;
    }
    int last = begin.length() - 1;
    boolean end = last >= pattern.length() - 2;
    return !end || NOT_AT_END.indexOf(begin.charAt(last)) < 0;
  }
}
