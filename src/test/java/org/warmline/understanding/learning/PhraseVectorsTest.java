package org.warmline.understanding.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseVectorsTest {
  private static final List<List<String>> GROUPS =
      List.of(List.of("move my flight", "where is my order"), List.of("move my flight"));

  @TempDir private Path folder;
  private SentenceEncoder encoder;

  @BeforeEach
  void load() {
    encoder = SentenceEncoder.load();
  }

  @AfterEach
  void close() {
    encoder.close();
  }

  @Test
  void keepsWhatItMadeForTheNextStart() {
    Path file = folder.resolve("run").resolve("vectors");
    List<List<float[]>> made = PhraseVectors.onEveryCore(encoder, Optional.of(file)).encode(GROUPS);
    assertThat(file).isRegularFile();

    List<List<float[]>> kept = PhraseVectors.onEveryCore(encoder, Optional.of(file)).encode(GROUPS);
    assertThat(kept.get(0).get(1)).containsExactly(made.get(0).get(1));
    assertThat(
            PhraseVectors.onOneCore(encoder, Optional.of(file)).encodeMeans(GROUPS).get(1).get(0))
        .containsExactly(encoder.encode(Tidy.of("move my flight")).mean());
    assertThat(kept.get(1).get(0))
        .containsExactly(encoder.encode(Tidy.of("move my flight")).first());
    assertThat(
            PhraseVectors.onOneCore(encoder, Optional.of(file))
                .encodeAll(GROUPS)
                .get(1)
                .get(0)
                .middle())
        .containsExactly(encoder.encode(Tidy.of("move my flight")).middle());
  }

  @Test
  void aDamagedFileIsMadeAnew() throws IOException {
    Path file = Files.write(folder.resolve("vectors"), new byte[] {1, 2, 3, 4, 5});
    List<List<float[]>> made = PhraseVectors.onEveryCore(encoder, Optional.of(file)).encode(GROUPS);
    assertThat(made.get(1).get(0))
        .containsExactly(encoder.encode(Tidy.of("move my flight")).first());
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void worksWithoutAFile() {
    assertThat(PhraseVectors.onEveryCore(encoder, Optional.empty()).encode(GROUPS).get(0))
        .hasSize(2);
  }
}
