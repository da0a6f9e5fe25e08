package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Keeps short utterances that are nothing but notes from a recognizer, which would read a plucked
 * string as "Thank you". Longer ones are not looked at: voice detection knows them for music, and
 * looking costs time. Used by one thread at a time.
 */
class NotesUnheard implements Hearing {
  private static final int LONGEST_MILLIS = 3_000;

  private final Hearing hearing;
  private final List<Pcm> heard = new ArrayList<>();
  private int millis;

  private NotesUnheard(Hearing hearing) {
    this.hearing = hearing;
  }

  /** Over a hearing, and of its kind. */
  static Hearing over(Hearing hearing) {
    return hearing instanceof FollowingHearing ? new Following(hearing) : new NotesUnheard(hearing);
  }

  private static final class Following extends NotesUnheard implements FollowingHearing {
    Following(Hearing hearing) {
      super(hearing);
    }
  }

  @Override
  public void accept(Pcm sound) {
    millis += sound.millis();
    if (millis <= LONGEST_MILLIS) {
      heard.add(sound);
    } else {
      heard.clear();
    }
    hearing.accept(sound);
  }

  private boolean isNotes() {
    return !heard.isEmpty() && HeldNotes.fill(Pcm.join(heard));
  }

  @Override
  public Optional<String> partial() {
    return isNotes() ? Optional.empty() : hearing.partial();
  }

  @Override
  public Transcript soFar(Expectation expectation) {
    return isNotes() ? Transcript.NOTHING : hearing.soFar(expectation);
  }

  @Override
  public Transcript soFar(Expectation expectation, Predicate<Transcript> isWorthMore) {
    return isNotes() ? Transcript.NOTHING : hearing.soFar(expectation, isWorthMore);
  }

  @Override
  public Transcript finish(Expectation expectation) {
    boolean notes = isNotes();
    forget();
    if (notes) {
      hearing.reset();
      return Transcript.NOTHING;
    }
    return hearing.finish(expectation);
  }

  @Override
  public void reset() {
    forget();
    hearing.reset();
  }

  private void forget() {
    heard.clear();
    millis = 0;
  }

  @Override
  public void close() {
    hearing.close();
  }
}
