package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.ShippedFlows;

/**
 * Holds the file of ready-made vectors to the model. After a change of the shipped sentences it is
 * written anew with {@code mvn test -Dtest=PhraseVectorsTest -Dvectors.write=true}, then tested by
 * the next build.
 */
class PhraseVectorsTest {
  private static final Path FILE = Path.of("src/main/resources/understanding/vectors.bin");

  @Test
  void theFileHoldsTheShippedSentencesAsTheModelSeesThem() throws IOException {
    List<String> seeds =
        SeedSentences.FILES.stream().flatMap(f -> SeedSentences.read(f).stream()).toList();
    List<String> all = new ArrayList<>(seeds);
    ShippedFlows.lessons().intents().stream().map(Lessons.Lesson::phrases).forEach(all::addAll);
    try (SentenceEncoder encoder = SentenceEncoder.load()) {
      if (Boolean.getBoolean("vectors.write")) {
        try (OutputStream out = Files.newOutputStream(FILE)) {
          PhraseVectors.write(encoder, all, out);
        }
        return;
      }
      PhraseVectors vectors = PhraseVectors.shipped(encoder);
      assertThat(vectors.countKnown(seeds))
          .as(
              "vectors.bin is older than the shipped sentences; the class comment tells how to write it")
          .isEqualTo(seeds.size());
      assertThat(worstCosine(encoder, vectors, seeds)).isGreaterThan(0.999);
    }
  }

  private static double worstCosine(
      SentenceEncoder encoder, PhraseVectors vectors, List<String> seeds) {
    List<float[]> read = vectors.encode(List.of(seeds)).getFirst();
    List<float[]> live =
        encoder.encodeAll(seeds.stream().map(Tidy::of).collect(Collectors.toList()));
    return IntStream.range(0, seeds.size())
        .mapToDouble(i -> Vectors.cosine(read.get(i), live.get(i)))
        .min()
        .orElse(0);
  }
}
