package org.warmline.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmline.flows.Generation;
import org.warmline.settings.FaultsException;
import org.warmline.settings.Settings;
import org.warmline.telephony.asterisk.AsteriskSettings;
import org.warmline.telephony.asterisk.check.AsteriskCheck;
import org.warmline.telephony.asterisk.check.Finding;
import org.warmline.understanding.Lessons;
import org.warmline.understanding.PhraseWarning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether all is there that the service needs, and says how to mend what is wanting. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Looks at settings, flows, database, models and ports; and, where asterisk.enabled is true,"
            + " at Asterisk: login, rights, queues, phones, dialplan, modules, sounds, and the way"
            + " from there to here. Changes nothing.",
    footer = {"", "Exit: 0 nothing is wanting, 1 something is, 2 could not run."})
public final class CheckCommand implements Callable<Integer> {
  private final Installation installation;
  private final Function<Lessons, List<PhraseWarning>> reviewer;
  private final List<Finding> findings = new ArrayList<>();

  @Option(names = "--json", description = "One JSON object for each finding.")
  private boolean json;

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description =
          "The folder that the service keeps its database in, as given to serve; default: as there.")
  private @Nullable Path db;

  @Option(names = "--settings", paramLabel = "FILE", description = "Settings in YAML.")
  private @Nullable Path settingsFile;

  @Mixin LauncherOptions launcher = new LauncherOptions();

  @Spec private CommandSpec spec;

  /**
   * The command of one installation.
   *
   * @param reviewer what an admin had better know of the flows' phrases
   */
  public CheckCommand(Installation installation, Function<Lessons, List<PhraseWarning>> reviewer) {
    this.installation = installation;
    this.reviewer = reviewer;
  }

  @Override
  public Integer call() throws InterruptedException {
    findings.clear();
    try {
      Installation.Written written =
          installation.read(Optional.ofNullable(settingsFile), Optional.empty());
      look(written.settings(), written.flows());
    } catch (FaultsException faulty) {
      faulty
          .faults()
          .forEach(
              fault ->
                  tell(
                      Finding.wanting(
                          "settings and flows",
                          fault.line() > 0 ? fault.file() + ":" + fault.line() : fault.file(),
                          (fault.key().isEmpty() ? "" : fault.key() + ": ") + fault.expectation(),
                          "mend it there")));
      tell(Finding.notTried("all else", "", "what comes before is wanting"));
    }
    long wanting = findings.stream().filter(Finding::isWanting).count();
    if (!json) {
      out().println(wanting == 0 ? "Nothing is wanting." : wanting + " wanting.");
      out().flush();
    }
    return wanting == 0 ? 0 : 1;
  }

  private void look(Settings settings, Generation flows) throws InterruptedException {
    tell(Finding.ok("settings and flows", source(), "are read, and without fault"));
    for (PhraseWarning warning : reviewer.apply(flows.lessons())) {
      tell(
          Finding.warning(
              "phrases",
              PhraseAdvice.file(flows, warning.intent()),
              PhraseAdvice.found(flows, warning),
              PhraseAdvice.mend(warning)));
    }
    HouseCheck.Pages pages = HouseCheck.pages(settings.web());
    tell(pages.finding());
    tell(
        HouseCheck.database(
            settings.database(),
            installation.serviceDatabase(settings.database(), Optional.ofNullable(db)),
            pages.serviceRuns()));
    tell(HouseCheck.models(installation, settings.speech()));
    if (!settings.asterisk().enabled()) {
      tell(Finding.notTried("Asterisk", "asterisk.enabled", "is false in the settings"));
      return;
    }
    AsteriskSettings asterisk = AsteriskSetup.of(settings.asterisk(), installation.home());
    try (WhisperCheck whisper = WhisperCheck.write(asterisk)) {
      tell(whisper.finding());
      boolean callsBack = !settings.asterisk().callbackPrefixes().isEmpty();
      AsteriskCheck.run(
              new AsteriskCheck.Wish(asterisk, pages.serviceRuns(), whisper.there(), callsBack))
          .forEach(this::tell);
    }
  }

  private String source() {
    return settingsFile == null ? "the defaults" : settingsFile.toString();
  }

  private void tell(Finding finding) {
    findings.add(finding);
    out().println(json ? JsonLine.of(node(finding)) : line(finding));
    out().flush();
  }

  private static String line(Finding finding) {
    StringBuilder line = new StringBuilder();
    line.append(
        switch (finding.verdict()) {
          case OK -> "ok         ";
          case WANTING -> "WANTING    ";
          case WARNING -> "warning    ";
          case NOT_TRIED -> "not tried  ";
        });
    line.append(finding.what());
    if (!finding.where().isEmpty()) {
      line.append(" (").append(finding.where()).append(')');
    }
    line.append(": ").append(finding.found());
    if (!finding.mend().isEmpty()) {
      line.append(System.lineSeparator()).append("           -> ").append(finding.mend());
    }
    return line.toString();
  }

  private static ObjectNode node(Finding finding) {
    ObjectNode node = TurnJson.object();
    node.put("verdict", TurnJson.lower(finding.verdict()));
    node.put("what", finding.what());
    node.put("where", finding.where());
    node.put("found", finding.found());
    node.put("mend", finding.mend());
    return node;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
