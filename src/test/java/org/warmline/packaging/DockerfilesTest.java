package org.warmline.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no container engine in the build, so the images are read and not built. */
class DockerfilesTest {
  private static final Path HOME = Path.of(System.getProperty("warmline.home", "."));

  @ParameterizedTest
  @ValueSource(strings = {"asterisk", "warmline"})
  void everyBaseIsPinnedToARelease(String image) throws IOException {
    assertThat(read(image).all("FROM"))
        .isNotEmpty()
        .allSatisfy(
            from ->
                assertThat(from.operands().getFirst())
                    .matches("[a-z-]+:[a-z0-9._-]+")
                    .doesNotContain("latest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"asterisk", "warmline"})
  void everyFileThatIsCopiedIsThereAndLetThroughToTheBuild(String image) throws IOException {
    List<String> sources =
        read(image)
            .all("COPY")
            .filter(copy -> !copy.isFromAnotherStage())
            .flatMap(copy -> copy.operands().stream().limit(copy.operands().size() - 1))
            .toList();
    assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(found(source)).isNotEmpty());
    assertThat(sources).allMatch(DockerfilesTest::isLetThrough);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asterisk", "warmline"})
  void theImageRunsAsNobodyOfPower(String image) throws IOException {
    List<Dockerfile.Instruction> stage = read(image).lastStage();
    List<String> users =
        stage.stream().filter(i -> i.word().equals("USER")).map(i -> i.rest()).toList();
    assertThat(users).hasSize(1).doesNotContain("root", "0");
    int user = stage.indexOf(new Dockerfile.Instruction("USER", users.getFirst()));
    assertThat(stage.subList(user, stage.size())).noneMatch(i -> i.word().equals("RUN"));
    assertThat(stage).anyMatch(i -> i.word().equals("ENTRYPOINT") && i.rest().startsWith("["));
  }

  @ParameterizedTest
  @ValueSource(strings = {"asterisk", "warmline"})
  void everyStepIsGoodShell(String image) throws Exception {
    for (Dockerfile.Instruction run : read(image).all("RUN").toList()) {
      assertThat(Shell.check("sh", "-n", "-c", run.rest())).as(run.rest()).isEmpty();
    }
  }

  private static Dockerfile read(String image) throws IOException {
    return Dockerfile.read(HOME.resolve("docker").resolve(image).resolve("Dockerfile"));
  }

  private static List<Path> found(String source) throws IOException {
    Path path = HOME.resolve(source);
    if (!source.contains("*")) {
      return Files.exists(path) ? List.of(path) : List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + path.getFileName().toString());
    try (Stream<Path> files = Files.list(path.getParent())) {
      return files.filter(file -> matcher.matches(file.getFileName())).toList();
    }
  }

  /** .dockerignore keeps everything away but what it names after an exclamation mark. */
  private static boolean isLetThrough(String source) {
    try (Stream<String> lines = Files.lines(HOME.resolve(".dockerignore"))) {
      return lines
          .filter(line -> line.startsWith("!"))
          .map(line -> line.substring(1))
          .anyMatch(
              let ->
                  source.equals(let)
                      || source.startsWith(let + "/")
                      || FileSystems.getDefault()
                          .getPathMatcher("glob:" + let)
                          .matches(Path.of(source)));
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
