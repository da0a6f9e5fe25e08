package org.warmline.closing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The last step of {@code mvn verify}: prints the closing table. With CI=true a single skipped test
 * fails the build, so that nothing goes untested unnoticed.
 */
final class ClosingReport {
  private ClosingReport() {}

  /** Exit code 0 fine, 1 when a test was skipped under CI. */
  public static void main(String[] arguments) throws IOException {
    boolean strict = "true".equals(System.getenv("CI"));
    System.exit(report(Path.of(arguments[0]), strict, System.out, System.err));
  }

  static int report(Path file, boolean strict, PrintStream out, PrintStream err)
      throws IOException {
    if (!Files.exists(file)) {
      out.println("No test ran, so there is no closing table.");
      return 0;
    }
    ClosingTable table = ClosingTable.readFrom(file);
    Files.delete(file);
    out.print(table.text());
    if (strict && table.skipped() > 0) {
      err.printf(
          "CI=true allows no skip, and %d tests were skipped: see the table.%n", table.skipped());
      return 1;
    }
    return 0;
  }
}
