package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.warmline.web.WebServer;
import org.warmline.web.WebSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator reads when a command could not run. */
class RunFailuresTest {
  private final StringWriter err = new StringWriter();

  @Command(name = "try")
  private record Try(Callable<Integer> work) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return work.call();
    }
  }

  @Test
  void pagesForOtherMachinesWithoutTlsAreRefusedWithTheRemedyAlone() {
    WebSettings open = new WebSettings("0.0.0.0", 0, Optional.empty(), false, Optional.empty());
    int exit =
        run(
            () -> {
              WebServer.start(open, List.of()).close();
              return 0;
            });
    assertThat(exit).isEqualTo(RunFailures.COULD_NOT_RUN);
    assertThat(err.toString())
        .contains("web.tls_certificate")
        .contains("web.behind_proxy")
        .doesNotContain("\tat ");
  }

  @Test
  void whatNobodyForesawIsToldWithEverythingThereIs() {
    int exit =
        run(
            () -> {
              throw new IllegalStateException("unforeseen");
            });
    assertThat(exit).isEqualTo(RunFailures.COULD_NOT_RUN);
    assertThat(err.toString()).contains("please report").contains("unforeseen").contains("\tat ");
  }

  private int run(Callable<Integer> work) {
    return new CommandLine(new Try(work))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new RunFailures())
        .execute();
  }
}
