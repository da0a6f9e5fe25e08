package org.warmline.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.warmline.rehearsal.CallerVoice;
import org.warmline.rehearsal.MeasuredParts;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.StoryCall;
import org.warmline.rehearsal.SynthesizedVoice;
import org.warmline.rehearsal.bench.Criteria;
import org.warmline.settings.Settings;
import org.warmline.store.DemoData;
import org.warmline.telephony.Pacer;

/**
 * Measures the service behind a real Asterisk as its callers have it: SIPp signals, the callers
 * speak and listen over RTP, and every figure is taken from the packets at their end, but for those
 * that only the service knows. Usage: {@code --calls N --rounds R -- COMMAND…}, or {@code --step N
 * --max-calls N --seconds-per-step N --p95 MILLIS -- COMMAND…} to hold more and more of them; the
 * command starts the service with the settings that it finds in its environment.
 */
final class AsteriskMeasure {
  private static final long SEED = 1;

  private AsteriskMeasure() {}

  public static void main(String[] args) throws Exception {
    List<String> words = Arrays.asList(args);
    List<String> command = words.subList(words.indexOf("--") + 1, words.size());
    InetSocketAddress agi = freePort();
    InetSocketAddress audio = freePort();
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone().agi(agi).audio(audio));
        MeasuredService service =
            MeasuredService.start(
                command, environment(asterisk, agi, audio), Path.of("").toAbsolutePath());
        Pacer pacer = new Pacer();
        MeasuredPeople people =
            new MeasuredPeople(asterisk, service.address(), service.password(), pacer)) {
      service.awaitRendered();
      MeasuredCalls calls = new MeasuredCalls(asterisk, people.watch(), pacer);
      if (words.contains("--step")) {
        AsteriskCapacityReport report = capacity(words, calls, asterisk.pid(), service.pid());
        report.print(System.err, System.out);
        report.plot(words);
      } else {
        int lines = number(words, "--calls", 1);
        int rounds = number(words, "--rounds", lines == 1 ? 6 : 3);
        measure(lines, program(lines, rounds), calls, asterisk.pid(), service.pid())
            .print(System.err, System.out, String.join(" ", command));
      }
    }
    // Callers whose calls went on would signal to nobody for minutes.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    System.exit(0);
  }

  private static AsteriskCapacityReport capacity(
      List<String> words, MeasuredCalls calls, long asterisk, long service)
      throws IOException, InterruptedException {
    AsteriskCapacity.Steps steps =
        new AsteriskCapacity.Steps(
            number(words, "--step", 10),
            number(words, "--max-calls", 60),
            number(words, "--seconds-per-step", 60),
            new Criteria(
                number(words, "--p95", Criteria.GOAL.p95Millis()), Criteria.GOAL.latePercent()));
    Movers movers = withParts(parts -> new Movers(parts, steps.most()));
    WireFigures figures = new WireFigures();
    try (HeldLines lines = new HeldLines(calls, movers, figures)) {
      return new AsteriskCapacity(lines, figures, asterisk, service).measure(steps);
    }
  }

  private static MeasureReport measure(
      int lines, List<List<StoryCall>> program, MeasuredCalls calls, long asterisk, long service) {
    // The first call of a fresh JVM and a fresh Asterisk is no measure of anything.
    calls.holdAll(List.of(List.of(program.get(0).get(0))));
    double asteriskBefore = CpuTime.seconds(asterisk);
    double serviceBefore = CpuTime.seconds(service);
    long began = System.nanoTime();
    List<MeasuredCall> held =
        calls.holdAll(program.stream().map(line -> line.subList(1, line.size())).toList());
    return new MeasureReport(
        lines,
        held,
        (System.nanoTime() - began) / 1e9,
        CpuTime.seconds(asterisk) - asteriskBefore,
        CpuTime.seconds(service) - serviceBefore);
  }

  /**
   * What each line plays. One line alone plays both parts in turn; of several, the last one wants a
   * person again and again while the others move bookings, half of whom fall in. The first part of
   * the first line is only for warming up.
   */
  private static List<List<StoryCall>> program(int lines, int rounds) throws IOException {
    return withParts(parts -> program(parts, lines, rounds));
  }

  private static List<List<StoryCall>> program(MeasuredParts parts, int lines, int rounds) {
    StoryCall angry = parts.wantsAPerson();
    List<List<StoryCall>> program = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      boolean last = line == lines - 1;
      List<StoryCall> plays = new ArrayList<>(List.of(parts.moves(line, rounds)));
      for (int round = 0; round < rounds; round++) {
        if (lines == 1 || !last) {
          int booking = line + round * lines;
          plays.add(
              lines > 1 && booking % 2 == 1
                  ? parts.fallsIn(booking, round)
                  : parts.moves(booking, round));
        }
        if (last) {
          plays.add(angry);
        }
        if (last && lines > 1) {
          plays.add(angry);
        }
      }
      program.add(plays);
    }
    return program;
  }

  private static <T> T withParts(Function<MeasuredParts, T> make) throws IOException {
    Path cache = Files.createDirectories(Path.of("target", "measure-prompts"));
    Path models = Path.of(System.getProperty("warmline.models", "models"));
    try (SpeechKit speech =
        SpeechKit.open(models, cache, new Settings.Speech("auto", "auto", 1, 6))) {
      LocalDateTime now = LocalDateTime.now();
      CallerVoice voice = new RecordedVoice(new SynthesizedVoice(speech.synthesizer(), SEED));
      return make.apply(new MeasuredParts(DemoData.of(SEED, now), now, Movers.once(voice)));
    }
  }

  private static Map<String, String> environment(
      RealAsterisk asterisk, InetSocketAddress agi, InetSocketAddress audio) {
    Map<String, String> variables = new HashMap<>();
    variables.put("WARMLINE_ASTERISK_ENABLED", "true");
    variables.put("WARMLINE_ASTERISK_HOST", asterisk.manager().getHostString());
    variables.put("WARMLINE_ASTERISK_MANAGER_PORT", "" + asterisk.manager().getPort());
    variables.put("WARMLINE_ASTERISK_SECRET", asterisk.secret());
    variables.put("WARMLINE_ASTERISK_AGI_PORT", "" + agi.getPort());
    variables.put("WARMLINE_ASTERISK_AUDIO_PORT", "" + audio.getPort());
    variables.put("WARMLINE_ASTERISK_WHISPER_FOLDER", asterisk.whispers().toString());
    variables.put("WARMLINE_ASTERISK_WHISPER_FOLDER_THERE", asterisk.whispersThere());
    variables.put("WARMLINE_WEB_PORT", "0");
    return variables;
  }

  private static InetSocketAddress freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }
  }

  private static int number(List<String> words, String name, int otherwise) {
    int at = words.indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
  }
}
