package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.PacedLine;

/** Two ends whose clocks differ: delay stays bounded, and neither stalls the other. */
class ExchangeDriftTest {
  private static final int FRAMES = 2 * 60 * 1000 / Pcm.FRAME_MILLIS;

  private final CountingEnd exact = new CountingEnd(Pcm.FRAME_SAMPLES);

  @Test
  void anExactClockCostsAtMostAFrame() {
    assertThat(longestDelayFrames(exact, new CountingEnd(Pcm.FRAME_SAMPLES))).isLessThan(2);
  }

  @Test
  void aClockThatIsThreePercentFastAddsNoDelayInTwoMinutes() {
    assertThat(longestDelayFrames(new CountingEnd(Pcm.FRAME_SAMPLES * 1.03), exact))
        .isBetween(3, 7);
  }

  @Test
  void aClockThatIsThreePercentSlowAddsNoDelayInTwoMinutes() {
    assertThat(longestDelayFrames(new CountingEnd(Pcm.FRAME_SAMPLES * 0.97), exact)).isLessThan(3);
  }

  @Test
  void anEndThatBringsNothingStallsNobody() {
    CountingEnd caller = new CountingEnd(Pcm.FRAME_SAMPLES);
    assertThat(longestDelayFrames(caller, new CountingEnd(0))).isLessThan(2);
    assertThat(caller.heardOfOther()).isZero();
  }

  /** How long the caller's sound took at worst to the agent, over two minutes. */
  private static int longestDelayFrames(CountingEnd caller, CountingEnd agent) {
    Caller nobody = new Caller("", Locale.US);
    PacedLine callerLine = new PacedLine(nobody, caller);
    PacedLine agentLine = new PacedLine(nobody, agent);
    Ears ears = new Ears();
    CallerLeg leg = new CallerLeg(callerLine, () -> {});
    AgentLeg other = new AgentLeg(new AgentId("Priya"), agentLine, lost -> {});
    Bridge bridge = new Bridge(Optional.of(leg.line()), other.line(), ears);
    leg.join(bridge);
    other.join(bridge);
    callerLine.start(leg);
    other.start();
    int worst = 0;
    for (int frame = 0; frame < FRAMES; frame++) {
      callerLine.tick();
      agentLine.tick();
      if (agent.heardOfOther() > 0) {
        worst = Math.max(worst, caller.spokenFrames() - agent.heardOfOther());
      }
    }
    assertThat(agent.heardOfOther()).isGreaterThan(FRAMES - 10);
    return worst;
  }
}
