package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.call.Tone;

class PhoneCaptionsTest {
  private static final Optional<AgentId> PRIYA = Optional.of(new AgentId("Priya"));

  private final PhoneCaptions captions = new PhoneCaptions(intent -> intent.replace('_', ' '), 0.5);

  @Test
  void replacesWhatIsStillBeingSaidByTheFinalLine() {
    assertThat(captions.partial(Party.CALLER, "I need", 900))
        .containsExactly(line("1", Party.CALLER, "I need", false, 900));
    assertThat(captions.partial(Party.CALLER, "I need", 950)).isEmpty();
    assertThat(captions.partial(Party.CALLER, "I need to", 1000))
        .containsExactly(line("1", Party.CALLER, "I need to", false, 900));
    assertThat(heard(1500, "I need to fly"))
        .containsExactly(line("1", Party.CALLER, "I need to fly", true, 900));
    assertThat(heard(3000, "On Friday"))
        .containsExactly(line("2", Party.CALLER, "On Friday", true, 3000));
  }

  @Test
  void keepsThePartiesApart() {
    captions.partial(Party.CALLER, "but", 10);
    captions.partial(Party.AGENT, "Hello", 20);
    assertThat(captions.on(new CallEvent.Talked(40, 1, Party.AGENT, "Hello Dana", 1)))
        .containsExactly(line("2", Party.AGENT, "Hello Dana", true, 20));
    assertThat(captions.on(new CallEvent.Said(50, 1, "One moment.", Tone.NEUTRAL, "")))
        .containsExactly(line("3", Party.ASSISTANT, "One moment.", true, 50));
  }

  @Test
  void takesAwayWordsThatTurnedOutToBeNone() {
    captions.partial(Party.CALLER, "uh", 10);
    assertThat(heard(20, "")).containsExactly(line("1", Party.CALLER, "", true, 10));
    assertThat(heard(30, "")).isEmpty();
    assertThat(captions.partial(Party.CALLER, " ", 40)).isEmpty();
  }

  @Test
  void tellsWhoTheCallerIsWith() {
    assertThat(step(HandoffStep.WAITING, Optional.empty()))
        .containsExactly(state(PhoneMessage.Phase.WAITING, Optional.empty()));
    assertThat(step(HandoffStep.RINGING, PRIYA)).isEmpty();
    assertThat(step(HandoffStep.BRIDGED, PRIYA))
        .containsExactly(state(PhoneMessage.Phase.AGENT, PRIYA));
    assertThat(step(HandoffStep.AGENT_LOST, PRIYA))
        .containsExactly(state(PhoneMessage.Phase.RECONNECTING, PRIYA));
    assertThat(step(HandoffStep.NOBODY_THERE, Optional.empty()))
        .containsExactly(state(PhoneMessage.Phase.ASSISTANT, Optional.empty()));
    assertThat(captions.on(new CallEvent.Ended(9, 1, Outcome.TO_AGENT)))
        .containsExactly(
            new PhoneMessage.State(
                PhoneMessage.Phase.OVER, Optional.empty(), Optional.of(Outcome.TO_AGENT)));
  }

  @Test
  void gathersWhatWasUnderstood() {
    captions.on(understood(Optional.of("rebook_flight"), 0.94, Band.ACT, Map.of()));
    assertThat(
            captions.on(
                understood(
                    Optional.empty(),
                    0.1,
                    Band.REJECT,
                    Map.of("date", "2026-11-27", "booking_reference", "KX472Q"))))
        .containsExactly(
            new PhoneMessage.Understood(
                Optional.of("rebook flight"),
                0.94,
                List.of(
                    new PhoneMessage.Fact("Booking reference", "KX472Q"),
                    new PhoneMessage.Fact("Date", "Fri 27 Nov")),
                0.2,
                0.5));
  }

  @Test
  void cutsEndlessTextsWithoutHalvingACharacter() {
    PhoneMessage cut = heard(1, "\ud83d\ude00".repeat(1500)).getFirst();
    assertThat(((PhoneMessage.Line) cut).text())
        .hasSizeLessThanOrEqualTo(PhoneCaptions.MOST_CHARACTERS)
        .endsWith("\ude00…");
  }

  private List<PhoneMessage> heard(long atMillis, String text) {
    return captions.on(new CallEvent.Heard(atMillis, 1, text, 1));
  }

  private List<PhoneMessage> step(HandoffStep step, Optional<AgentId> agent) {
    return captions.on(new CallEvent.Handoff(1, 1, step, agent));
  }

  private static CallEvent understood(
      Optional<String> intent, double confidence, Band band, Map<String, String> slots) {
    return new CallEvent.Understood(1, 1, intent, confidence, band, slots, 0, 0.2, 0);
  }

  private static PhoneMessage line(String id, Party who, String text, boolean done, long at) {
    return new PhoneMessage.Line(id, who, text, done, at);
  }

  private static PhoneMessage state(PhoneMessage.Phase phase, Optional<AgentId> agent) {
    return new PhoneMessage.State(phase, agent, Optional.empty());
  }
}
