package org.warmline.admin;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.warmline.actions.AppointmentSlot;
import org.warmline.actions.Flight;
import org.warmline.call.Saying;
import org.warmline.dialogue.SpokenCalls;
import org.warmline.dialogue.Vocabulary;
import org.warmline.flows.Generation;
import org.warmline.flows.ShippedFlows;
import org.warmline.speech.FreeTtsSynthesizer;
import org.warmline.speech.Prompts;
import org.warmline.speech.SpeechTally;
import org.warmline.speech.Synthesizer;
import org.warmline.speech.Voices;
import org.warmline.store.DemoData;

/** Prints the figures about prompts: src/test/sound/measure-prompts runs it. */
final class PromptsMeasure {
  private static final int CALLS = 300;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private PromptsMeasure() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("warmline-prompts");
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService background = Executors.newFixedThreadPool(threads);
        ExecutorService live = Executors.newFixedThreadPool(2);
        Synthesizer chosen =
            new Voices(Path.of("models")).open(args.length == 0 ? "auto" : args[0]).engine();
        Synthesizer quick = new FreeTtsSynthesizer()) {
      Prompts prompts = new Prompts(chosen, quick, folder, background, live);
      System.out.println("voice: " + chosen.voice());
      measure(prompts);
    } finally {
      delete(folder);
    }
  }

  private static void measure(Prompts prompts) throws InterruptedException, ExecutionException {
    Generation flows = ShippedFlows.load();
    Vocabulary vocabulary = new Vocabulary(flows.script());
    LocalDate today = LocalDate.now();
    DemoData data = DemoData.of(1, LocalDateTime.now());
    Map<String, List<String>> values = WarmUp.values(data);
    fill("prompts", prompts, vocabulary.carriers());
    fill("closed words", prompts, vocabulary.closed());
    fill("values, sentences", prompts, WarmUp.soon(vocabulary, values, today));
    share("calls meanwhile", prompts, flows, data, 0);
    fill("whole times, days", prompts, WarmUp.later(vocabulary, values, today));
    share("calls after all", prompts, flows, data, CALLS);
  }

  private static void fill(String what, Prompts prompts, List<Saying.Part> parts)
      throws InterruptedException, ExecutionException {
    long cpu = MACHINE.getProcessCpuTime();
    long wall = System.nanoTime();
    CompletableFuture<Void> done = new CompletableFuture<>();
    prompts.warm(parts, () -> done.complete(null));
    int pieces = prompts.warming();
    done.get();
    System.out.printf(
        "%-18s %4d given, CPU %5.1f s, wall %5.1f s%n",
        what,
        pieces,
        (MACHINE.getProcessCpuTime() - cpu) / 1e9,
        (System.nanoTime() - wall) / (double) TimeUnit.SECONDS.toNanos(1));
  }

  private static void share(
      String what, Prompts prompts, Generation flows, DemoData data, int firstSeed) {
    SpeechTally.Counts before = prompts.tally().counts();
    List<String> doctors = data.slots().stream().map(AppointmentSlot::doctor).distinct().toList();
    List<String> from = data.flights().stream().map(Flight::origin).distinct().toList();
    List<String> to = data.flights().stream().map(Flight::destination).distinct().toList();
    SpokenCalls calls = new SpokenCalls(flows.script(), doctors, from, to);
    for (int seed = firstSeed; seed < firstSeed + CALLS; seed++) {
      calls.call(seed).forEach(saying -> prompts.speak(saying, sound -> {}));
    }
    SpeechTally.Counts counts = prompts.tally().counts().since(before);
    System.out.printf(
        "%-18s %4d sayings: live %.1f %%, quick voice %.1f %%, first sound within %d ms %.1f %%,"
            + " slowest %d ms%n",
        what,
        counts.sayings(),
        100 * counts.liveShare(),
        100 * counts.quickShare(),
        SpeechTally.AT_ONCE_MILLIS,
        100 * counts.atOnceShare(),
        counts.slowestMillis());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
