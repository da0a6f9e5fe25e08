package org.warmline.speech;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.PiperVoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Piper's front end alone: the phonemes of a text, as the numbers that the voice's network takes.
 * Piper's library knows no other way than from text to sound, on all processors and without what
 * makes a network faster; so it is given a network that hands back what it gets. May be shared
 * between threads, which take turns: a sentence takes it a millisecond.
 */
final class PiperPhonemes implements AutoCloseable {
  /** Behind a sentence's last number, which no phoneme has; a pause of zeros follows. */
  private static final short END = Short.MAX_VALUE;

  private static final String NETWORK = "phoneme-ids.onnx";

  private final PiperJNI engine;
  private final PiperVoice echo;

  private PiperPhonemes(PiperJNI engine, PiperVoice echo) {
    this.engine = engine;
    this.echo = echo;
  }

  /** The front end of a voice with this description. */
  static PiperPhonemes open(ObjectNode described) throws IOException, PiperJNI.NotInitialized {
    Path folder = Files.createTempDirectory("warmline-voice");
    Path network = folder.resolve(NETWORK);
    Path description = folder.resolve(NETWORK + ".json");
    PiperJNI engine = new PiperJNI();
    try (InputStream shipped = PiperPhonemes.class.getResourceAsStream(NETWORK)) {
      if (shipped == null) {
        throw new IOException(NETWORK + " is missing in this build; build it again");
      }
      Files.copy(shipped, network);
      new ObjectMapper().writeValue(description.toFile(), alone(described));
      engine.initialize(true, false);
      return new PiperPhonemes(engine, engine.loadVoice(network, description));
    } catch (IOException | PiperJNI.NotInitialized | RuntimeException failed) {
      engine.close();
      throw failed;
    } finally {
      Files.deleteIfExists(network);
      Files.deleteIfExists(description);
      Files.delete(folder);
    }
  }

  /** Who speaks, and how long a phoneme's silence is, is nothing to the phonemes. */
  private static ObjectNode alone(ObjectNode described) {
    ObjectNode alone = described.deepCopy();
    alone.put("num_speakers", 1);
    if (alone.path("inference") instanceof ObjectNode inference) {
      inference.remove("phoneme_silence");
    }
    return alone;
  }

  /**
   * The numbers of each sentence's phonemes. Told at the end rather than sentence by sentence, as
   * Piper's library is not sure to tell each by itself when they come so fast.
   */
  synchronized List<long[]> sentences(String text) throws IOException, PiperJNI.NotInitialized {
    short[] all = engine.textToAudio(echo, text);
    List<long[]> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == END) {
        sentences.add(numbers(all, from, i));
        from = afterPause(all, i + 1);
      }
    }
    return sentences;
  }

  /** No sentence begins with 0, which stands between two phonemes. */
  private static int afterPause(short[] all, int from) {
    int at = from;
    while (at < all.length && all[at] == 0) {
      at++;
    }
    return at;
  }

  private static long[] numbers(short[] all, int from, int to) {
    long[] numbers = new long[to - from];
    Arrays.setAll(numbers, i -> all[from + i]);
    return numbers;
  }

  @Override
  public synchronized void close() {
    echo.close();
    engine.close();
  }
}
