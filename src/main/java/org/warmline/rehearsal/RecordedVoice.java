package org.warmline.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;

/**
 * The recorded callers of the first seed; sentences that were not recorded are spoken by another.
 */
public final class RecordedVoice implements CallerVoice {
  private static final String FOLDER = "/story/";

  private final Map<String, String> files = new HashMap<>();
  private final CallerVoice other;

  public RecordedVoice(CallerVoice other) {
    this.other = other;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("callers.tsv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(columns -> files.put(plain(columns[1]), columns[0]));
    } catch (IOException broken) {
      throw new UncheckedIOException("the recorded callers of this build can't be read", broken);
    }
  }

  @Override
  public Pcm speak(String sentence) {
    String file = files.get(plain(sentence));
    return file == null ? other.speak(sentence) : read(file);
  }

  private static Pcm read(String file) {
    try (InputStream sound = open(file)) {
      return Wav.parse(sound.readAllBytes(), file);
    } catch (IOException broken) {
      throw new UncheckedIOException("the recorded caller " + file + " can't be read", broken);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream stream = RecordedVoice.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IOException("no " + FOLDER + file + " in this build");
    }
    return stream;
  }

  private static String plain(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
