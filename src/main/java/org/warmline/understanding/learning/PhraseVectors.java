package org.warmline.understanding.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of example phrases, which never change and take seconds to make: those made once are kept
 * in a file and taken from there at the next start. A file that can't be read or written costs
 * those seconds and nothing else. Used by one thread.
 */
public final class PhraseVectors {
  private static final Logger LOG = LoggerFactory.getLogger(PhraseVectors.class);

  /** Another model or layout is another file's beginning. */
  private static final String LAYOUT = "bge-small-en-v1.5-q 3";

  private final SentenceEncoder encoder;
  private final Optional<Path> file;
  private final int threads;
  private final Map<String, Encoded> known = new HashMap<>();

  private PhraseVectors(SentenceEncoder encoder, Optional<Path> file, int threads) {
    this.encoder = encoder;
    this.file = file;
    this.threads = threads;
    file.filter(Files::exists).ifPresent(this::read);
  }

  /** Vectors by this model, made on every core, kept in the file if one is given. */
  public static PhraseVectors onEveryCore(SentenceEncoder encoder, Optional<Path> file) {
    return new PhraseVectors(encoder, file, Runtime.getRuntime().availableProcessors());
  }

  /** The same, made on one core, so that calls go on beside it. */
  public static PhraseVectors onOneCore(SentenceEncoder encoder, Optional<Path> file) {
    return new PhraseVectors(encoder, file, 1);
  }

  /** The first pieces' vectors of groups of sentences, each group in its order. */
  public List<List<float[]>> encode(List<List<String>> groups) {
    return encode(groups, Encoded::first);
  }

  /** The mean vectors of groups of sentences, each group in its order. */
  public List<List<float[]>> encodeMeans(List<List<String>> groups) {
    return encode(groups, Encoded::mean);
  }

  /** All vectors of groups of sentences, each group in its order. */
  public List<List<Encoded>> encodeAll(List<List<String>> groups) {
    return encode(groups, Function.identity());
  }

  private <T> List<List<T>> encode(List<List<String>> groups, Function<Encoded, T> pooling) {
    List<String> missing =
        groups.stream()
            .flatMap(List::stream)
            .map(Tidy::of)
            .filter(text -> !known.containsKey(text))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      List<Encoded> encoded = encoder.encodeAll(missing, threads);
      for (int i = 0; i < missing.size(); i++) {
        known.put(missing.get(i), encoded.get(i));
      }
      file.ifPresent(this::write);
    }
    return groups.stream()
        .map(group -> group.stream().map(text -> pooling.apply(get(text))).toList())
        .toList();
  }

  private Encoded get(String text) {
    return Objects.requireNonNull(known.get(Tidy.of(text)), "encoded before");
  }

  private void read(Path from) {
    Map<String, Encoded> kept = new HashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
      if (!in.readUTF().equals(LAYOUT)) {
        return;
      }
      for (int count = in.readInt(); count > 0; count--) {
        String text = in.readUTF();
        kept.put(text, new Encoded(readVector(in), readVector(in), readVector(in)));
      }
      known.putAll(kept);
    } catch (IOException unreadable) {
      LOG.debug("Kept phrase vectors can't be read; they are made anew", unreadable);
    }
  }

  private static float[] readVector(DataInputStream in) throws IOException {
    float[] vector = new float[SentenceEncoder.SIZE];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = in.readFloat();
    }
    return vector;
  }

  private static void writeVector(float[] vector, DataOutputStream out) throws IOException {
    for (float value : vector) {
      out.writeFloat(value);
    }
  }

  private void write(Path to) {
    Path fresh = to.resolveSibling(to.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
        out.writeUTF(LAYOUT);
        out.writeInt(known.size());
        for (Map.Entry<String, Encoded> entry : known.entrySet()) {
          out.writeUTF(entry.getKey());
          writeVector(entry.getValue().first(), out);
          writeVector(entry.getValue().mean(), out);
          writeVector(entry.getValue().middle(), out);
        }
      }
      Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.debug("Phrase vectors can't be kept; the next start makes them again", unwritable);
    }
  }
}
