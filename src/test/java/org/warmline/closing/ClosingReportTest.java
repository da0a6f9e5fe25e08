package org.warmline.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingReportTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsTheTableUnderItsHeading() throws IOException {
    assertThat(report(tableWithASkip(), false)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "kind       |   ran | skipped | command that enables it",
            "unit       |    12 |       0 |",
            "model-test |     0 |       3 | models/fetch --tests");
  }

  @Test
  void aSkipFailsAStrictBuild() throws IOException {
    assertThat(report(tableWithASkip(), true)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("3 tests were skipped");
  }

  @Test
  void aStrictBuildWithoutSkipsIsFine() throws IOException {
    ClosingTable table = new ClosingTable();
    table.ran(Kind.UNIT, 1);
    assertThat(report(table, true)).isZero();
  }

  @Test
  void theTableOfAnEarlierRunIsNotShownAgain() throws IOException {
    report(tableWithASkip(), false);
    out.reset();
    assertThat(ClosingReport.report(file(), true, print(out), print(err))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("No test ran");
  }

  private static ClosingTable tableWithASkip() {
    ClosingTable table = new ClosingTable();
    table.ran(Kind.UNIT, 12);
    table.skipped(Kind.MODEL_TEST, 3, "models/fetch --tests");
    return table;
  }

  private int report(ClosingTable table, boolean strict) throws IOException {
    table.writeTo(file());
    return ClosingReport.report(file(), strict, print(out), print(err));
  }

  private Path file() {
    return folder.resolve("closing.tsv");
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
