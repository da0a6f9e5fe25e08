package org.warmline.telephony.asterisk;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.telephony.exchange.HoldSound;

/**
 * What a caller hears in Asterisk's queue: first that a person comes, then a hold sound, with a
 * word now and then. Asterisk plays it from files by the classes of {@code
 * musiconhold-warmline.conf}, so that an agent is rung meanwhile. May be shared between threads.
 */
final class Hold {
  private static final Logger LOG = LoggerFactory.getLogger(Hold.class);
  private static final String PREFIX = "warmline-";

  private final SoundFolder folder;
  private final Set<Tone> ready = EnumSet.noneOf(Tone.class);

  Hold(SoundFolder folder) {
    this.folder = folder;
  }

  /** Lays down what is the same for all. */
  void keep(Pcm stillWaiting) {
    folder.write("still-waiting", stillWaiting);
    folder.write("hold", Pcm.join(List.of(HoldSound.loop(), HoldSound.loop())));
  }

  /** Lays down what is said first, in a tone; from now on callers are told by it. */
  void keep(Tone tone, Pcm announcement) {
    if (announcement.length() > 0 && folder.write("announce-" + small(tone), announcement)) {
      synchronized (ready) {
        ready.add(tone);
      }
    }
  }

  /** Whether callers are told in this tone. */
  boolean announces(Tone tone) {
    synchronized (ready) {
      return ready.contains(tone);
    }
  }

  /** Asterisk does not play our classes: from now on callers are told before they wait. */
  void giveUp() {
    synchronized (ready) {
      if (ready.isEmpty()) {
        return;
      }
      ready.clear();
    }
    LOG.error(
        "Asterisk plays other music on hold than asked for, so that a caller was not told that a"
            + " person comes. #include \"musiconhold-warmline.conf\" in musiconhold.conf, run \"moh"
            + " reload\", and start this anew; until then callers are told before they wait");
  }

  /** The class of music on hold; empty for the queue's own. */
  String musicClass(Tone tone) {
    return announces(tone) ? PREFIX + small(tone) : "";
  }

  /** The class for a caller who waits on in the same queue; empty for the queue's own. */
  String musicClassAgain() {
    synchronized (ready) {
      return ready.isEmpty() ? "" : PREFIX + "again";
    }
  }

  private static String small(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
