package org.warmline.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

/** What a browser's fake microphone hears: recorded sentences with pauses, over and over again. */
public final class FakeMicrophone {
  private static final Path STORY =
      Path.of(System.getProperty("warmline.home"), "src", "main", "resources", "story");

  private final List<Pcm> parts = new ArrayList<>();

  public FakeMicrophone pause(int millis) {
    parts.add(Pcm.silence(millis));
    return this;
  }

  public FakeMicrophone say(String recording) throws IOException {
    parts.add(Wav.read(STORY.resolve(recording + ".wav")));
    return this;
  }

  public Path write(Path file) throws IOException {
    Wav.write(file, Pcm.join(parts));
    return file;
  }

  /** A microphone in a silent room. */
  public static Path silent(Path file) throws IOException {
    return new FakeMicrophone().pause(10_000).write(file);
  }
}
