package org.warmline.telephony.asterisk.check;

/**
 * One thing that was looked at.
 *
 * @param what was looked at
 * @param where it is, such as an address, a file or a key of the settings
 * @param found how it stands, or why it was not tried
 * @param mend what to do; empty when nothing is wanting
 */
public record Finding(Verdict verdict, String what, String where, String found, String mend) {

  /** How it stands. */
  public enum Verdict {
    OK,
    WANTING,
    WARNING,
    NOT_TRIED
  }

  public static Finding ok(String what, String where, String found) {
    return new Finding(Verdict.OK, what, where, found, "");
  }

  public static Finding wanting(String what, String where, String found, String mend) {
    return new Finding(Verdict.WANTING, what, where, found, mend);
  }

  /** Something that is better mended, though everything works. */
  public static Finding warning(String what, String where, String found, String mend) {
    return new Finding(Verdict.WARNING, what, where, found, mend);
  }

  public static Finding notTried(String what, String where, String why) {
    return new Finding(Verdict.NOT_TRIED, what, where, why, "");
  }

  public boolean isWanting() {
    return verdict == Verdict.WANTING;
  }
}
