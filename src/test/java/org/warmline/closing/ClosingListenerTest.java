package org.warmline.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

class ClosingListenerTest {
  @TempDir private Path folder;

  @Test
  void countsTestsByTheirMostDemandingTag() throws IOException {
    assertThat(rowsAfter(Plain.class, TwoTags.class))
        .containsExactly("unit\t3\t0\t", "piper\t1\t0\t");
  }

  @Test
  void anAssumptionsMessageSuppliesTheCommand() throws IOException {
    assertThat(rowsAfter(NeedsModel.class))
        .containsExactly("model\t1\t2\tmodels/fetch; models/fetch --only silero");
  }

  @Test
  void aClassThatIsSkippedWholeCountsAllItsTests() throws IOException {
    assertThat(rowsAfter(NeedsAsterisk.class, NeedsBrowser.class))
        .containsExactly(
            "asterisk\t0\t2\tdocker/asterisk-chroot prepare",
            "browser\t0\t2\tapt-get install chromium");
  }

  @Test
  void aFailedTestHasRunAndTheTableIsPrintedAtOnce() throws IOException {
    PrintStream out = System.out;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
    try {
      assertThat(rowsAfter(Fails.class)).containsExactly("unit\t1\t0\t");
    } finally {
      System.setOut(out);
    }
    assertThat(seen.toString(StandardCharsets.UTF_8)).contains("unit       |     1 |       0 |");
  }

  @Test
  void withoutAPlaceToKeepItNothingIsWritten() throws IOException {
    run(new ClosingListener(Optional.empty()), Plain.class);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private List<String> rowsAfter(Class<?>... samples) throws IOException {
    Path file = folder.resolve("closing.tsv");
    run(new ClosingListener(Optional.of(file)), samples);
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private static void run(ClosingListener listener, Class<?>... samples) {
    var selectors =
        List.of(samples).stream()
            .map(sample -> selectClass(sample))
            .toArray(org.junit.platform.engine.DiscoverySelector[]::new);
    LauncherConfig alone =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .build();
    LauncherFactory.create(alone).execute(request().selectors(selectors).build(), listener);
  }

  static final class Plain {
    @Test
    void passes() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void passesForEach(int number) {
      assertThat(number).isPositive();
    }
  }

  @Tag("model")
  static final class TwoTags {
    @Test
    @Tag("piper")
    void passes() {}
  }

  @Tag("model")
  static final class NeedsModel {
    @Test
    void passes() {}

    @Test
    void saysHow() {
      abort("silero is not there; run: models/fetch --only silero");
    }

    @Test
    void saysNothing() {
      abort();
    }
  }

  @Tag("asterisk")
  @EnabledIfSystemProperty(named = "no.such.property", matches = "set")
  static final class NeedsAsterisk {
    @Test
    void one() {}

    @Test
    void two() {}
  }

  @Tag("browser")
  static final class NeedsBrowser {
    @BeforeAll
    static void findBrowser() {
      abort("no browser; run: apt-get install chromium");
    }

    @Test
    void one() {}

    @Test
    void two() {}
  }

  static final class Fails {
    @Test
    void fails() {
      fail("on purpose");
    }
  }
}
