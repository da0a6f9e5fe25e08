package org.warmline.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;

/**
 * Plays the story: simulated callers speak into real lines in real time, all calls at once,
 * simulated agents take them at the real desk over real sockets, and everything between is the real
 * thing.
 */
public final class DemoRun {
  private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
  private static final int LONGEST_SECONDS = 150;

  private final Stage stage;
  private final List<StoryCall> story;
  private final List<AgentClient> agents;
  private final String prefix;
  private final List<TranscriptLine> transcript = Collections.synchronizedList(new ArrayList<>());
  private final List<StoryLine> lines = new ArrayList<>();

  /**
   * A run of a story that has not begun.
   *
   * @param agents who take the calls; they stay their owner's to close
   * @param prefix begins the ids of the calls
   */
  public DemoRun(Stage stage, List<StoryCall> story, List<AgentClient> agents, String prefix) {
    this.stage = stage;
    this.story = List.copyOf(story);
    this.agents = List.copyOf(agents);
    this.prefix = prefix;
  }

  /** Plays all calls; every line of them is shown as it is spoken. */
  public DemoReport play(Consumer<TranscriptLine> shown) throws InterruptedException {
    for (StoryCall call : story) {
      StoryLine line =
          new StoryLine(
              new CallId(prefix + "-" + call.id()),
              call,
              stage,
              spoken -> {
                transcript.add(spoken);
                shown.accept(spoken);
              });
      lines.add(line);
      line.begin(stage);
    }
    awaitEnds();
    stage.kit().services().workers().awaitIdle();
    return report();
  }

  private void awaitEnds() throws InterruptedException {
    try {
      CompletableFuture.allOf(lines.stream().map(this::end).toArray(CompletableFuture[]::new))
          .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      transcript.add(
          new TranscriptLine("", 0, "bot", "(a call had not ended in time)", Optional.empty()));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("the end of a call cannot fail", impossible);
    }
  }

  /** A call is at its end when the line is, and the agent's note about it is written. */
  private CompletableFuture<Void> end(StoryLine line) {
    return line.whenOver().thenCompose(ignored -> line.watch().whenNoted());
  }

  private DemoReport report() throws InterruptedException {
    Optional<StoryWatch> angry =
        lines.stream()
            .map(StoryLine::watch)
            .filter(watch -> watch.call().id().equals("call-2"))
            .findFirst();
    List<Handed> handed = new ArrayList<>();
    for (StoryLine line : lines) {
      if (!line.watch().steps().isEmpty()) {
        handed.add(handed(line));
      }
    }
    return new DemoReport(
        stage.speech().recognizer().name(),
        stage.speech().voice(),
        stage.speech().why(),
        stage.kit().data().seed(),
        lines.stream().map(this::ended).toList(),
        transcript,
        lines.stream().flatMap(line -> line.watch().actions().stream()).toList(),
        angry.flatMap(StoryWatch::escalation),
        angry.flatMap(watch -> stage.kit().services().handoffs().findSummary(watch.id())),
        handed,
        figures(Stopwatch::voiceToVoice),
        figures(Stopwatch::bargeInStops));
  }

  private Handed handed(StoryLine line) throws InterruptedException {
    String id = line.id().value();
    Optional<AgentTalk> talk =
        agents.stream()
            .flatMap(agent -> agent.talks().stream())
            .filter(seen -> seen.call().equals(id))
            .findFirst();
    return new Handed(
        id,
        line.watch().steps(),
        line.watch().afterDecision(HandoffStep.RINGING),
        line.watch().afterDecision(HandoffStep.SHOWN),
        talk.map(AgentTalk::briefingMillis).orElse(0),
        talk.map(AgentTalk::callerDecibels).orElse(Double.NEGATIVE_INFINITY),
        line.agent().decibels(),
        line.watch().wrapUp(),
        agents.isEmpty() ? 0 : pastCallEvents(id));
  }

  private int pastCallEvents(String id) throws InterruptedException {
    try {
      boolean listed = false;
      for (JsonNode call : agents.get(0).read("/desk/api/calls?limit=50").path("calls")) {
        listed |= call.path("id").asText().equals(id);
      }
      return listed ? agents.get(0).read("/desk/api/calls/" + id).path("events").size() : 0;
    } catch (IOException unreadable) {
      LOG.error("The desk's list of past calls could not be read", unreadable);
      return 0;
    }
  }

  private List<Long> figures(Function<Stopwatch, List<Long>> of) {
    return lines.stream().flatMap(line -> of.apply(line.stopwatch()).stream()).toList();
  }

  private DemoReport.Ended ended(StoryLine line) {
    StoryWatch watch = line.watch();
    return new DemoReport.Ended(
        line.id().value(),
        watch.call().line(),
        watch.outcome(),
        watch.turns(),
        watch.outcome().filter(watch.call().expected()::equals).isPresent());
  }
}
