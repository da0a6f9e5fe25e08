package org.warmline.understanding.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors of example phrases. Those of the phrases that the product ships come out of a file made
 * ahead, in half precision, which spares some seconds at every start; all others are encoded.
 * Immutable, may be shared between threads.
 */
public final class PhraseVectors {
  private static final String FILE = "/understanding/vectors.bin";

  private final SentenceEncoder encoder;
  private final Map<Long, float[]> known;

  private PhraseVectors(SentenceEncoder encoder, Map<Long, float[]> known) {
    this.encoder = encoder;
    this.known = known;
  }

  /** With the file of the product; without it, everything is encoded. */
  public static PhraseVectors shipped(SentenceEncoder encoder) {
    try (InputStream in = PhraseVectors.class.getResourceAsStream(FILE)) {
      return new PhraseVectors(encoder, in == null ? Map.of() : read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the phrase vectors " + FILE, e);
    }
  }

  private static Map<Long, float[]> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in));
    int count = data.readInt();
    Map<Long, float[]> known = new HashMap<>();
    for (int i = 0; i < count; i++) {
      long key = data.readLong();
      float[] vector = new float[SentenceEncoder.SIZE];
      for (int d = 0; d < vector.length; d++) {
        vector[d] = Float.float16ToFloat(data.readShort());
      }
      known.put(key, vector);
    }
    return known;
  }

  /** Writes the file for these sentences. */
  static void write(SentenceEncoder encoder, Collection<String> sentences, OutputStream out)
      throws IOException {
    Map<Long, String> texts = new LinkedHashMap<>();
    sentences.stream().map(Tidy::of).forEach(text -> texts.put(key(text), text));
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(texts.size());
    for (Map.Entry<Long, String> text : texts.entrySet()) {
      data.writeLong(text.getKey());
      for (float x : encoder.encode(text.getValue())) {
        data.writeShort(Float.floatToFloat16(x));
      }
    }
    data.flush();
  }

  /** The vectors of groups of sentences, each group in its order. */
  public List<List<float[]>> encode(List<List<String>> groups) {
    List<String> missing =
        groups.stream()
            .flatMap(List::stream)
            .map(Tidy::of)
            .filter(text -> !known.containsKey(key(text)))
            .distinct()
            .toList();
    List<float[]> encoded = missing.isEmpty() ? List.of() : encoder.encodeAll(missing);
    Map<Long, float[]> all = new HashMap<>(known);
    for (int i = 0; i < missing.size(); i++) {
      all.put(key(missing.get(i)), encoded.get(i));
    }
    List<List<float[]>> result = new ArrayList<>();
    for (List<String> group : groups) {
      result.add(group.stream().map(text -> all.getOrDefault(key(Tidy.of(text)), NONE)).toList());
    }
    return result;
  }

  private static final float[] NONE = new float[SentenceEncoder.SIZE];

  /** How many of these sentences the file knows. */
  long countKnown(Collection<String> sentences) {
    return sentences.stream().filter(text -> known.containsKey(key(Tidy.of(text)))).count();
  }

  /** FNV-1a of the text, 64 bits. */
  private static long key(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
