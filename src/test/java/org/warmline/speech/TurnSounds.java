package org.warmline.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.warmline.call.Pcm;

/**
 * Speaks turns through a telephone: each piece by a voice of flite or by our own, 300-3400 Hz, with
 * the pauses between them, over a quiet line's noise, mu-law and back. Pieces are kept in
 * target/turns, so that one machine measures the same sound again.
 */
final class TurnSounds {
  static final String OURS = "joe";
  static final int LEAD_MILLIS = 600;
  private static final int AFTER_MILLIS = 2_400;
  private static final double AUDIBLE_RMS = 100;
  private static final int STEP = 10 * Pcm.SAMPLES_PER_MILLI;
  private static final double NOISE = 12;
  private static final Path KEPT = Path.of("target/turns");

  private static final TreeSet<Short> MU_LAW =
      IntStream.range(0, 256)
          .mapToObj(code -> G711.fromMuLaw((byte) code))
          .collect(Collectors.toCollection(TreeSet::new));

  private final Synthesizer ours;

  TurnSounds(Synthesizer ours) {
    this.ours = ours;
  }

  /**
   * A turn's sound.
   *
   * @param endMillis the end of the last sound that can be heard
   */
  record Turn(Pcm sound, int endMillis) {}

  Turn speak(TurnRow row, String voice) throws IOException, InterruptedException {
    List<Pcm> parts = new ArrayList<>();
    parts.add(Pcm.silence(LEAD_MILLIS));
    for (int i = 0; i < row.pieces().size(); i++) {
      if (i > 0) {
        parts.add(Pcm.silence(row.pausesMillis().get(i - 1)));
      }
      parts.add(piece(row.pieces().get(i), voice));
    }
    return overTelephone(Pcm.join(parts));
  }

  /** Sound that was recorded, as a turn. */
  static Turn recorded(Pcm sound) {
    return overTelephone(Pcm.join(List.of(Pcm.silence(LEAD_MILLIS), audible(sound))));
  }

  private static Turn overTelephone(Pcm spoken) {
    Random random = new Random(1);
    short[] line = Pcm.join(List.of(spoken, Pcm.silence(AFTER_MILLIS))).toArray();
    for (int i = 0; i < line.length; i++) {
      double noisy = Math.clamp(line[i] + NOISE * random.nextGaussian(), -32_768, 32_767);
      line[i] = nearestOfMuLaw((short) Math.round(noisy));
    }
    return new Turn(Pcm.of(line), spoken.millis());
  }

  private static short nearestOfMuLaw(short value) {
    Short below = MU_LAW.floor(value);
    Short above = MU_LAW.ceiling(value);
    if (below == null || above == null) {
      return below == null ? MU_LAW.first() : MU_LAW.last();
    }
    return value - below < above - value ? below : above;
  }

  private Pcm piece(String text, String voice) throws IOException, InterruptedException {
    String name = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    Path kept = KEPT.resolve(voice).resolve(name + ".wav");
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      Path spoken = Files.createTempFile("spoken", ".wav");
      if (voice.equals(OURS)) {
        Wav.write(spoken, ours.render(text));
      } else {
        run("flite", "-voice", voice, "-t", text, "-o", spoken.toString());
      }
      String to = kept.toString();
      run(
          "sox",
          "-R",
          "-D",
          spoken.toString(),
          "-r",
          "8000",
          "-b",
          "16",
          "-c",
          "1",
          to,
          "sinc",
          "300-3400",
          "norm",
          "-6");
      Files.delete(spoken);
    }
    return audible(Wav.read(kept));
  }

  /** Without what nobody hears before and after it. */
  private static Pcm audible(Pcm sound) {
    int from = 0;
    int to = sound.length() / STEP * STEP;
    while (from + STEP < to && sound.slice(from, STEP).rms() <= AUDIBLE_RMS) {
      from += STEP;
    }
    while (to - STEP > from && sound.slice(to - STEP, STEP).rms() <= AUDIBLE_RMS) {
      to -= STEP;
    }
    return sound.slice(from, to - from);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(command[0] + " failed: apt-get install flite sox");
    }
  }
}
