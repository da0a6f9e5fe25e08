package org.warmline.telephony.asterisk.check;

/**
 * One probe of the dialplan's.
 *
 * @param kind {@code app}, {@code function}, {@code sound}, {@code music}, {@code queue}, {@code
 *     file}, {@code agi}, {@code audio} or {@code end}
 * @param result {@code ok}, {@code missing}, or what {@code AGISTATUS} and {@code TRYSTATUS} say
 */
record Reported(String kind, String name, String result) {
  static final String END = "end";

  /** The class of music on hold that was played to the probe. */
  static Reported music(String playedClass) {
    return new Reported("music", playedClass, "ok");
  }

  boolean isOk() {
    return result.equals("ok");
  }

  boolean isEnd() {
    return kind.equals(END);
  }
}
