package org.warmline.closing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps the closing table of a test run in the file named by the property {@code warmline.closing};
 * without that property nothing is kept. A skip's reason that ends in "run: COMMAND" supplies the
 * command. When tests fail, the build's last step is never reached, so the table is printed at
 * once.
 */
public final class ClosingListener implements TestExecutionListener {
  private static final Pattern COMMAND = Pattern.compile("\\brun: (.+)$", Pattern.MULTILINE);

  private final Optional<Path> file;
  private final ClosingTable table = new ClosingTable();
  private final Set<String> finished = new HashSet<>();
  private Optional<TestPlan> plan = Optional.empty();
  private boolean failed;

  /** For the ServiceLoader. */
  public ClosingListener() {
    this(Optional.ofNullable(System.getProperty("warmline.closing")).map(Path::of));
  }

  ClosingListener(Optional<Path> file) {
    this.file = file;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
    skip(identifier, reason);
  }

  @Override
  public synchronized void executionFinished(
      TestIdentifier identifier, TestExecutionResult result) {
    failed |= result.getStatus() == Status.FAILED;
    if (result.getStatus() == Status.ABORTED) {
      skip(identifier, result.getThrowable().map(Throwable::getMessage).orElse(""));
    } else if (identifier.isTest()) {
      finished.add(identifier.getUniqueId());
      table.ran(kindOf(identifier), 1);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan ended) {
    file.ifPresent(
        path -> {
          table.writeTo(path);
          if (failed) {
            System.out.print(table.text());
          }
        });
  }

  private void skip(TestIdentifier identifier, String reason) {
    testsOf(identifier)
        .filter(test -> finished.add(test.getUniqueId()))
        .forEach(
            test -> {
              Kind kind = kindOf(test);
              table.skipped(kind, 1, commandIn(reason).orElse(kind.command()));
            });
  }

  /** A skipped class stands for the tests in it; one whose tests arise only as it runs for one. */
  private Stream<TestIdentifier> testsOf(TestIdentifier identifier) {
    if (identifier.isTest()) {
      return Stream.of(identifier);
    }
    Set<TestIdentifier> inside =
        plan.map(known -> known.getDescendants(identifier)).orElse(Set.of());
    return inside.stream().noneMatch(TestIdentifier::isTest)
        ? Stream.of(identifier)
        : inside.stream().filter(TestIdentifier::isTest);
  }

  private static Kind kindOf(TestIdentifier identifier) {
    Set<String> tags = new HashSet<>();
    identifier.getTags().stream().map(TestTag::getName).forEach(tags::add);
    return Kind.of(tags);
  }

  private static Optional<String> commandIn(String reason) {
    Matcher matcher = COMMAND.matcher(reason);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
