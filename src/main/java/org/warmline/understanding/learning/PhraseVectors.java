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
import java.util.Optional;
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
  private static final String LAYOUT = "bge-small-en-v1.5-q 1";

  private final SentenceEncoder encoder;
  private final Optional<Path> file;
  private final Map<String, float[]> known = new HashMap<>();

  /** Vectors by this model, kept in the file if one is given. */
  public PhraseVectors(SentenceEncoder encoder, Optional<Path> file) {
    this.encoder = encoder;
    this.file = file;
    file.filter(Files::exists).ifPresent(this::read);
  }

  /** The vectors of groups of sentences, each group in its order. */
  public List<List<float[]>> encode(List<List<String>> groups) {
    List<String> missing =
        groups.stream()
            .flatMap(List::stream)
            .map(Tidy::of)
            .filter(text -> !known.containsKey(text))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      List<float[]> encoded = encoder.encodeAll(missing);
      for (int i = 0; i < missing.size(); i++) {
        known.put(missing.get(i), encoded.get(i));
      }
      file.ifPresent(this::write);
    }
    return groups.stream()
        .map(group -> group.stream().map(text -> known.getOrDefault(Tidy.of(text), NONE)).toList())
        .toList();
  }

  private static final float[] NONE = new float[SentenceEncoder.SIZE];

  private void read(Path from) {
    Map<String, float[]> kept = new HashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
      if (!in.readUTF().equals(LAYOUT)) {
        return;
      }
      for (int count = in.readInt(); count > 0; count--) {
        String text = in.readUTF();
        float[] vector = new float[SentenceEncoder.SIZE];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        kept.put(text, vector);
      }
      known.putAll(kept);
    } catch (IOException unreadable) {
      LOG.debug("Kept phrase vectors can't be read; they are made anew", unreadable);
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
        for (Map.Entry<String, float[]> entry : known.entrySet()) {
          out.writeUTF(entry.getKey());
          for (float value : entry.getValue()) {
            out.writeFloat(value);
          }
        }
      }
      Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.debug("Phrase vectors can't be kept; the next start makes them again", unwritable);
    }
  }
}
