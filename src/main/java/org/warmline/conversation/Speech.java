package org.warmline.conversation;

import org.warmline.call.Pcm;
import org.warmline.call.Saying;

/**
 * One saying on its way to the caller's ear. Its places are samples of all that the line was given.
 * Used under its {@link Mouth}'s lock.
 */
final class Speech {
  private static final double SAMPLES = Pcm.SAMPLES_PER_MILLI;

  /** A question is as good as heard when no more than this is missing of it. */
  private static final double NEARLY_SAMPLES = 600.0 * Pcm.SAMPLES_PER_MILLI;

  private static final double NEARLY_SHARE = 0.4;

  /** The place in the sound is known to about a word. */
  private static final long DUTY_MARGIN = 150L * Pcm.SAMPLES_PER_MILLI;

  private final Saying saying;
  private final SpokenText text;
  private long from = -1;
  private long given;
  private boolean rendered;
  private boolean dropped;

  Speech(Saying saying) {
    this.saying = saying;
    this.text = new SpokenText(saying.text());
  }

  Saying saying() {
    return saying;
  }

  /** Its next sound goes to the line, behind so much of others and its own; true for the first. */
  boolean give(Pcm sound, long behind) {
    boolean first = given == 0;
    from = first ? behind : from;
    given += sound.length();
    return first;
  }

  void finish() {
    rendered = true;
  }

  void drop() {
    dropped = true;
  }

  boolean isDropped() {
    return dropped;
  }

  boolean isRendered() {
    return rendered;
  }

  boolean isOver(long played) {
    return rendered && played >= from + given;
  }

  /** Whether what must be heard of it has not been heard yet. */
  boolean isOnDuty(long played) {
    int characters = saying.duty();
    if (characters == 0) {
      return false;
    }
    double end = text.shareOf(characters) * total() + DUTY_MARGIN;
    return from < 0 || played - from < Math.min(end, total());
  }

  /** Whether its last sentence has been heard, or all but its last word. */
  boolean isHeard(long played) {
    double nearly = Math.min(NEARLY_SAMPLES, NEARLY_SHARE * text.lastSentence() * total());
    return rendered && played >= from + given - nearly;
  }

  String said(long played) {
    return text.said(share(played));
  }

  String unsaid(long played) {
    return isHeard(played) ? "" : text.unsaid(share(played));
  }

  private double share(long played) {
    double total = total();
    return from < 0 || total == 0 ? 0 : Math.clamp((played - from) / total, 0.0, 1.0);
  }

  private double total() {
    return rendered ? (double) given : Math.max((double) given, text.guessMillis() * SAMPLES);
  }
}
