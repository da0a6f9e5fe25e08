package org.warmline.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The compose file, read and not run: there is no container engine in the build. */
class ComposeFileTest {
  private static final Path FILE =
      Path.of(System.getProperty("warmline.home", "."), "docker/compose.yaml");

  private final JsonNode services = read().path("services");

  @Test
  void eachServiceIsBuiltFromAFileThatIsThere() {
    assertThat(services.properties()).hasSize(2);
    for (JsonNode service : services) {
      Path context = FILE.resolveSibling(service.at("/build/context").asText()).normalize();
      assertThat(context.resolve(service.at("/build/dockerfile").asText())).isRegularFile();
    }
  }

  @Test
  void noSecretIsWrittenDownAndNoneMayBeMissing() {
    assertThat(services.at("/asterisk/environment/MANAGER_SECRET").asText())
        .startsWith("${MANAGER_SECRET:?");
    assertThat(services.at("/asterisk/environment/PHONE_SECRET").asText())
        .startsWith("${PHONE_SECRET:?");
    assertThat(services.at("/warmline/environment/WARMLINE_ASTERISK_SECRET").asText())
        .startsWith("${MANAGER_SECRET:?");
  }

  @Test
  void bothShareTheFolderOfSummariesAndNothingIsOpenBeyondLoopback() {
    for (JsonNode service : services) {
      assertThat(service.path("volumes").toString()).contains("whispers:/var/spool/warmline");
      assertThat(service.path("network_mode").asText()).isEqualTo("host");
      assertThat(service.has("ports")).isFalse();
      assertThat(service.path("cap_drop").toString()).contains("ALL");
    }
    assertThat(services.at("/warmline/environment").toString()).doesNotContain("0.0.0.0");
    assertThat(services.at("/warmline/healthcheck/test").toString()).contains("health");
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(FILE.toFile());
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
