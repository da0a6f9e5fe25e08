package org.warmline.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a caller says that they have not got what they are asked for, such as a number. */
final class Lacking {
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(do not|don t|didn t|did not|haven t|have not|never) "
              + "(\\w+ )?(have|had|got|get|know|remember|recall|see|keep|kept)\\b"
              + "|\\b(can t|cannot|can not|couldn t) (\\w+ )?(find|remember|recall|see|tell|read)\\b"
              + "|\\b(lost|forgot|forgotten|misplaced|deleted) (it|that|the|my)\\b"
              + "|\\b(no idea|not sure|no clue|not (with|on) me|not at hand|threw it away)\\b"
              + "|\\bhave(n t got)? (no|none|not got)\\b");

  private Lacking() {}

  /** Whether nothing can be done without it: what a caller is known by. */
  static boolean isNeeded(SlotSpec spec) {
    return SlotTypes.isCode(spec.type()) || spec.name().contains("birth");
  }

  static boolean isSaid(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
    return SAID.matcher(plain).find();
  }
}
