package org.warmline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.HandoffStep;

class CustodyTest {
  private static final Optional<AgentId> PRIYA = Optional.of(new AgentId("Priya"));

  @Test
  void goesFromTheBotToTheQueueToTheAgentAndEnds() {
    Custody waiting = next(Custody.OPENED, HandoffStep.WAITING);
    assertThat(waiting.owner()).isEqualTo(Owner.QUEUE);
    Custody talking =
        next(next(next(waiting, HandoffStep.RINGING), HandoffStep.ANSWERED), HandoffStep.BRIDGED);
    assertThat(talking.owner()).isEqualTo(Owner.AGENT);
    assertThat(talking.moves()).isEqualTo(4);
    assertThat(next(talking, HandoffStep.AGENT_HUNG_UP).owner()).isEqualTo(Owner.NOBODY);
  }

  @Test
  void aBrokenLineGivesTheCallBackToTheQueue() {
    Custody talking =
        next(
            next(
                next(next(Custody.OPENED, HandoffStep.WAITING), HandoffStep.RINGING),
                HandoffStep.ANSWERED),
            HandoffStep.BRIDGED);
    Custody lost = next(talking, HandoffStep.AGENT_LOST);
    assertThat(lost.owner()).isEqualTo(Owner.QUEUE);
    assertThat(next(lost, HandoffStep.BRIDGED).owner()).isEqualTo(Owner.AGENT);
  }

  @Test
  void thatAScreenShowsItChangesNoOwner() {
    Custody ringing = next(next(Custody.OPENED, HandoffStep.WAITING), HandoffStep.RINGING);
    assertThat(next(ringing, HandoffStep.SHOWN).owner()).isEqualTo(Owner.QUEUE);
  }

  @Test
  void aStoredCallbackOutlivesTheCall() {
    Custody later = Custody.OPENED.calledBackLater().orElseThrow();
    assertThat(later.owner()).isEqualTo(Owner.CALLBACK);
    assertThat(later.ended()).isEmpty();
    assertThat(later.after(HandoffStep.WAITING, Optional.empty())).isEmpty();
  }

  @Test
  void refusesStepsThatMakeNoSense() {
    assertThat(Custody.OPENED.after(HandoffStep.BRIDGED, PRIYA)).isEmpty();
    assertThat(Custody.OPENED.after(HandoffStep.AGENT_HUNG_UP, PRIYA)).isEmpty();
    Custody over = Custody.OPENED.ended().orElseThrow();
    assertThat(over.after(HandoffStep.WAITING, Optional.empty())).isEmpty();
    assertThat(over.ended()).isEmpty();
  }

  @Test
  void whateverHappensOnlyATalkBelongsToAnAgentAndEveryMoveCounts() {
    Random random = new Random(26);
    for (int run = 0; run < 500; run++) {
      Custody custody = Custody.OPENED;
      for (int i = 0; i < 40; i++) {
        HandoffStep step = HandoffStep.values()[random.nextInt(HandoffStep.values().length)];
        Optional<Custody> next = custody.after(step, PRIYA);
        if (next.isPresent()) {
          assertThat(next.get().moves()).isEqualTo(custody.moves() + 1);
          custody = next.get();
        }
        boolean talks =
            custody
                .step()
                .filter(s -> s == HandoffStep.BRIDGED || s == HandoffStep.SHOWN)
                .isPresent();
        assertThat(custody.owner() == Owner.AGENT && !talks).isFalse();
        assertThat(custody.owner()).isNotEqualTo(Owner.CALLBACK);
      }
    }
  }

  private static Custody next(Custody custody, HandoffStep step) {
    return custody.after(step, PRIYA).orElseThrow();
  }
}
