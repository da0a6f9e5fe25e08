package org.warmline.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
class FetchPackagesTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path root;
  private ModelFolder folder;

  @BeforeAll
  static void needPip() throws IOException, InterruptedException {
    Pip.assumeThere();
  }

  @BeforeEach
  void pinTwoModels() throws IOException {
    folder =
        new ModelFolder(root).pin("alpha", "call", "first words").pin("piper", "call", "voice");
  }

  @Test
  void laysDownEveryFileAndSaysItsSize() throws Exception {
    assertThat(folder.fetch())
        .satisfies(run -> assertThat(run.exit()).isZero())
        .satisfies(
            run ->
                assertThat(run.output())
                    .contains("alpha/data.bin  0.0 kB", "piper/data.bin", "licence: MIT"));
    assertThat(folder.at("alpha/data.bin")).hasContent("first words");
  }

  @Test
  void verifiesWhatIsThereWithoutFetchingItAgain() throws Exception {
    folder.fetch();
    Files.setLastModifiedTime(folder.at("alpha/data.bin"), LONG_AGO);
    folder.withdraw("alpha");
    assertThat(folder.fetch().exit()).isZero();
    assertThat(Files.getLastModifiedTime(folder.at("alpha/data.bin"))).isEqualTo(LONG_AGO);
  }

  @Test
  void goesOnWithWhatAnInterruptedRunLeftMissing() throws Exception {
    byte[] voice = Files.readAllBytes(folder.packageOf("piper"));
    folder.withdraw("piper");
    assertThat(folder.fetch())
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(run -> assertThat(run.output()).contains("could not get tiny-piper"));
    Files.setLastModifiedTime(folder.at("alpha/data.bin"), LONG_AGO);
    Files.writeString(folder.at(".fetch/piper_data.bin.part"), "vo");
    folder.offer("piper", voice);

    assertThat(folder.fetch().exit()).isZero();
    assertThat(folder.at("piper/data.bin")).hasContent("voice");
    assertThat(Files.getLastModifiedTime(folder.at("alpha/data.bin"))).isEqualTo(LONG_AGO);
    assertThat(folder.at(".fetch/piper_data.bin.part")).doesNotExist();
  }

  @Test
  void unpacksAFinishedDownloadWithoutDownloadingItAgain() throws Exception {
    Path kept = Files.createDirectories(folder.at(".fetch/alpha")).resolve("tiny.whl");
    Files.move(folder.packageOf("alpha"), kept);
    assertThat(folder.fetch().exit()).isZero();
    assertThat(folder.at("alpha/data.bin")).hasContent("first words");
    assertThat(kept).doesNotExist();
  }

  @Test
  void refusesAPackageThatIsNotTheOnePinned() throws Exception {
    folder.offer("alpha", Zips.wheel("tiny_alpha", "other words"));
    assertThat(folder.fetch())
        .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
        .satisfies(run -> assertThat(run.output()).contains("its SHA-256 is not the one pinned"));
    assertThat(folder.at("alpha/data.bin")).doesNotExist();
    assertThat(folder.at("piper/data.bin")).exists();
  }

  @Test
  void refusesAFileThatIsNotTheOneInTheManifest() throws Exception {
    String manifest = Files.readString(folder.at("manifest.tsv"));
    Files.writeString(
        folder.at("manifest.tsv"),
        manifest.replace(Hashes.sha256("voice".getBytes()), Hashes.sha256("noise".getBytes())));
    assertThat(folder.fetch())
        .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
        .satisfies(run -> assertThat(run.output()).contains("models/manifest.tsv says"));
    assertThat(folder.at("piper/data.bin")).doesNotExist();
  }

  @Test
  void mendsADamagedFile() throws Exception {
    folder.fetch();
    Files.writeString(folder.at("alpha/data.bin"), "worst words");
    assertThat(folder.fetch())
        .satisfies(run -> assertThat(run.exit()).isZero())
        .satisfies(run -> assertThat(run.output()).contains("wrong    alpha/data.bin"));
    assertThat(folder.at("alpha/data.bin")).hasContent("first words");
  }

  @Test
  void offlineNamesWhatIsMissingAndDownloadsNothing() throws Exception {
    folder.fetch("--only", "alpha");
    assertThat(folder.fetch("--offline"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
        .satisfies(
            run ->
                assertThat(run.output())
                    .contains("missing  piper: piper/data.bin", "models/fetch --only piper"));
    assertThat(folder.at("piper/data.bin")).doesNotExist();
  }

  @Test
  void theFreeVoiceLeavesPiperOut() throws Exception {
    assertThat(folder.fetch("--voice", "freetts").exit()).isZero();
    assertThat(folder.at("alpha/data.bin")).exists();
    assertThat(folder.at("piper")).doesNotExist();
  }

  @Test
  void fetchesTestModelsOnlyWhenAsked() throws Exception {
    folder.pin("korean", "test", "words");
    folder.fetch();
    assertThat(folder.at("korean")).doesNotExist();
    assertThat(folder.fetch("--tests").exit()).isZero();
    assertThat(folder.at("korean/data.bin")).hasContent("words");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() throws Exception {
    assertThat(folder.fetch("--only", "beta"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(run -> assertThat(run.output()).contains("there are alpha, piper"));
  }
}
