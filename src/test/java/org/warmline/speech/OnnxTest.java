package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OnnxTest {
  private static final String LIBRARY = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";

  /** Callers are promised that nothing about them leaves the house. */
  @Test
  void theEngineCannotReportToItsMaker() throws IOException {
    try (InputStream library = OrtEnvironment.class.getResourceAsStream(LIBRARY)) {
      String binary =
          new String(Objects.requireNonNull(library).readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(binary.length()).isGreaterThan(1_000_000);
      assertThat(binary.contains("OrtSessionOptionsAppendExecutionProvider_CPU")).isTrue();
      assertThat(binary.contains("OneCollector")).isFalse();
    }
  }
}
