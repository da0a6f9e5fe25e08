package org.warmline.asterisk;

import java.util.Collections;
import java.util.stream.Stream;
import org.warmline.call.Pcm;

/** A key press as packets: five that it is down, its end three times, a pause. */
final class Keys {
  private static final int DOWN = 5;
  private static final int ENDS = 3;
  private static final int PAUSE = 5;

  private Keys() {}

  static Stream<RtpSender.Item> of(char key) {
    Stream<RtpSender.Item> down =
        Stream.iterate(1, n -> n + 1)
            .limit(DOWN)
            .map(n -> new RtpSender.Key(key, n == 1, false, n * Pcm.FRAME_SAMPLES));
    Stream<RtpSender.Item> ends =
        Collections.nCopies(ENDS, new RtpSender.Key(key, false, true, DOWN * Pcm.FRAME_SAMPLES))
            .stream()
            .map(RtpSender.Item.class::cast);
    Stream<RtpSender.Item> pause =
        Collections.nCopies(PAUSE, new RtpSender.Sound(Pcm.SILENT_FRAME)).stream()
            .map(RtpSender.Item.class::cast);
    return Stream.concat(Stream.concat(down, ends), pause);
  }
}
