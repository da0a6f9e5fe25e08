package org.warmline.rehearsal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;

/**
 * Measures the way to a person in real time: so many angry callers at once, each taken by a
 * simulated agent over real sockets. Callers and agents run in the same process, so that processor
 * and memory are those of all of it.
 */
public final class DeskBenchRun {
  private static final Logger LOG = LoggerFactory.getLogger(DeskBenchRun.class);
  private static final int LONGEST_SECONDS = 120;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long BYTES_PER_MB = 1_000_000;

  private final Stage stage;
  private final CallerVoice voice;

  public DeskBenchRun(Stage stage, CallerVoice voice) {
    this.stage = stage;
    this.voice = voice;
  }

  /**
   * Holds the calls.
   *
   * @throws IOException when an agent could not sign in
   */
  public DeskBenchReport measure(int lines) throws InterruptedException, IOException {
    List<AgentClient> agents = new ArrayList<>();
    try {
      for (int i = 1; i <= lines; i++) {
        agents.add(
            AgentClient.open(
                stage.address(),
                "Agent " + i,
                stage.deskPassword(),
                Story.agentSentences(voice),
                stage.pacer()));
      }
      return hold(lines);
    } finally {
      agents.forEach(AgentClient::close);
    }
  }

  private DeskBenchReport hold(int count) throws InterruptedException {
    List<StoryLine> lines = new ArrayList<>();
    long wall = System.nanoTime();
    long cpu = cpuNanos();
    long frames = stage.pacer().frames();
    long late = stage.pacer().lateFrames();
    for (int i = 1; i <= count; i++) {
      StoryCall call = Story.impatient("call-" + i, voice);
      StoryLine line = new StoryLine(new CallId("bench-desk-" + i), call, stage, spoken -> {});
      lines.add(line);
      line.begin(stage);
    }
    awaitEnds(lines);
    double seconds = (System.nanoTime() - wall) / NANOS_PER_SECOND;
    return new DeskBenchReport(
        count,
        (int) lines.stream().filter(DeskBenchRun::reachedAPerson).count(),
        afterDecision(lines, HandoffStep.RINGING),
        afterDecision(lines, HandoffStep.SHOWN),
        seconds,
        (cpuNanos() - cpu) / NANOS_PER_SECOND,
        usedHeapMb(),
        residentMb(),
        stage.pacer().frames() - frames,
        stage.pacer().lateFrames() - late);
  }

  private static void awaitEnds(List<StoryLine> lines) throws InterruptedException {
    try {
      CompletableFuture.allOf(
              lines.stream()
                  .map(line -> line.whenOver().thenCompose(done -> line.watch().whenNoted()))
                  .toArray(CompletableFuture[]::new))
          .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      LOG.error("A call of the bench did not end in time; it counts as one that reached nobody");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the end of a call cannot fail", impossible);
    }
  }

  private static boolean reachedAPerson(StoryLine line) {
    return line.watch().outcome().filter(Outcome.TO_AGENT::equals).isPresent();
  }

  private static List<Long> afterDecision(List<StoryLine> lines, HandoffStep step) {
    return lines.stream()
        .map(line -> line.watch().afterDecision(step))
        .flatMap(Optional::stream)
        .toList();
  }

  private static long cpuNanos() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("this system does not tell processor time"))
        .toNanos();
  }

  private static long usedHeapMb() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MB;
  }

  private static Optional<Long> residentMb() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / BYTES_PER_MB)
          .findFirst();
    } catch (IOException otherSystem) {
      return Optional.empty();
    }
  }
}
