package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.handoff.Owner;
import org.warmline.rehearsal.AgentClient;
import org.warmline.rehearsal.CallerVoice;
import org.warmline.rehearsal.DemoReport;
import org.warmline.rehearsal.DemoRun;
import org.warmline.rehearsal.Handed;
import org.warmline.rehearsal.RecordedVoice;
import org.warmline.rehearsal.Story;
import org.warmline.rehearsal.SynthesizedVoice;

/**
 * The demo's angry caller and a simulated agent at the real desk, over real sockets, in real time.
 */
@Tag("model")
class RehearsedAgentTest {

  @Test
  void anAngryCallerTalksToAnAgentWhoWasBriefed(@TempDir Path cache) throws Exception {
    try (BrowserHouse house = BrowserHouse.open(cache, "rehearsed", Map.of())) {
      HouseStage stage = house.stage();
      CallerVoice voice = new RecordedVoice(new SynthesizedVoice(stage.speech().synthesizer(), 1));
      DemoReport report;
      try (AgentClient agent =
          AgentClient.open(
              stage.address(),
              "Priya",
              stage.deskPassword(),
              Story.agentSentences(voice),
              stage.pacer())) {
        report =
            new DemoRun(stage, List.of(Story.impatient("angry", voice)), List.of(agent), "test")
                .play(line -> {});
      }
      assertThat(report.calls())
          .singleElement()
          .satisfies(ended -> assertThat(ended.outcome()).contains(Outcome.TO_AGENT));
      Handed handed = report.handed().get(0);
      assertThat(handed.steps())
          .extracting(CallEvent.Handoff::step)
          .containsExactly(
              HandoffStep.WAITING,
              HandoffStep.RINGING,
              HandoffStep.SHOWN,
              HandoffStep.ANSWERED,
              HandoffStep.BRIDGED,
              HandoffStep.AGENT_HUNG_UP);
      assertThat(handed.briefingMillis()).as("the summary was heard").isGreaterThan(1000);
      assertThat(handed.callerDecibels()).as("the agent heard the caller").isGreaterThan(-40);
      assertThat(handed.agentDecibels()).as("the caller heard the agent").isGreaterThan(-40);
      assertThat(handed.wrapUp()).isPresent();
      assertThat(handed.pastCallEvents()).isGreaterThan(10);
      assertThat(report.transcript()).anyMatch(line -> line.who().equals("agent"));
      assertThat(stage.kit().services().handoffs().findCustody(new CallId(handed.call())))
          .get()
          .satisfies(custody -> assertThat(custody.owner()).isEqualTo(Owner.NOBODY));
    }
  }
}
