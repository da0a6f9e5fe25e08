package org.warmline.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a tree that is built, with a JDK and a fetch that only say what they are told.
 */
class LauncherTest {
  @TempDir Path root;
  private Path home;
  private Path jdk;

  @BeforeEach
  void build() throws IOException, InterruptedException {
    Pip.assumeThere();
    home = Files.createDirectories(root.resolve("with space"));
    Files.copy(Path.of("warmline"), home.resolve("warmline"));
    Files.createDirectories(home.resolve("models"));
    for (String table : List.of("models.tsv", "manifest.tsv")) {
      Files.copy(Path.of("models", table), home.resolve("models").resolve(table));
    }
    write(home.resolve("models/fetch"), "import sys\nprint('fetch', *sys.argv[1:])\n");
    for (String folder : List.of("target/classes", "target/lib", "src/main", "src/piper")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.createDirectories(home.resolve("dialplans/flows"));
    write(home.resolve("pom.xml"), "");
    write(home.resolve("target/warmline.built"), "piper\n");
    Files.setLastModifiedTime(
        home.resolve("target/warmline.built"), FileTime.from(Instant.now().plusSeconds(60)));
    jdk = root.resolve("jdk");
    write(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    write(jdk.resolve("bin/java"), "#!/bin/sh\necho \"java $*\"\n");
    write(jdk.resolve("bin/javac"), "#!/bin/sh\n");
  }

  @Test
  void fetchesWhatEachCommandHearsOrSpeaksWith() throws Exception {
    assertThat(fetched("demo")).isEqualTo("fetch --only moonshine --only silero --only piper");
    assertThat(fetched("demo", "--voice", "freetts"))
        .isEqualTo("fetch --only moonshine --only silero");
    assertThat(fetched("talk", "--wav", "a.wav")).isEqualTo("fetch --only moonshine --only silero");
    assertThat(fetched("transcribe", "a.wav")).isEqualTo("fetch --only moonshine --only silero");
    assertThat(fetched("models", "--measure")).isEqualTo("fetch --only moonshine --only silero");
    assertThat(fetched("models")).isEmpty();
    assertThat(fetched("say", "hello")).isEqualTo("fetch --only piper");
    assertThat(fetched("talk")).isEmpty();
    assertThat(fetched("understand")).isEmpty();
    assertThat(fetched("demo", "--help")).isEmpty();
  }

  private String fetched(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("warmline").toString()));
    command.addAll(List.of(arguments));
    Path out = root.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", jdk.toString());
    int exit = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
    List<String> lines = Files.readAllLines(out);
    assertThat(exit).as(lines.toString()).isZero();
    assertThat(lines).last().asString().contains("org.warmline.app.Main " + arguments[0]);
    return lines.stream().filter(line -> line.startsWith("fetch")).findFirst().orElse("");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
