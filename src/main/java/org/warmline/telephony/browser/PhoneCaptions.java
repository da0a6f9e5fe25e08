package org.warmline.telephony.browser;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.warmline.call.AgentId;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.HandoffStep;
import org.warmline.call.Outcome;
import org.warmline.call.Party;

/**
 * Turns what happens in one call into what its caller's page shows. Knows no socket and no clock.
 * May be used from any thread.
 */
public final class PhoneCaptions {
  static final int MOST_CHARACTERS = 2000;

  private final Function<String, String> titles;
  private final double limit;
  private final Map<Party, PhoneMessage.Line> unfinished = new EnumMap<>(Party.class);
  private final Map<String, String> slots = new LinkedHashMap<>();
  private Optional<String> wants = Optional.empty();
  private double confidence;
  private int lines;

  /**
   * Captions for one call.
   *
   * @param titles an intent in words: {@code move a flight to another day}
   * @param limit the frustration from which a person joins, 0 to 1
   */
  public PhoneCaptions(Function<String, String> titles, double limit) {
    this.titles = titles;
    this.limit = limit;
  }

  /** What the page is shown for this event; often nothing. */
  public synchronized List<PhoneMessage> on(CallEvent event) {
    return switch (event) {
      case CallEvent.Said said -> line(Party.ASSISTANT, said.text(), said.atMillis());
      case CallEvent.Heard heard -> line(Party.CALLER, heard.text(), heard.atMillis());
      case CallEvent.Talked talked -> line(talked.party(), talked.text(), talked.atMillis());
      case CallEvent.Understood understood -> List.of(understood(understood));
      case CallEvent.Handoff handoff -> step(handoff.step(), handoff.agent());
      case CallEvent.Ended ended ->
          List.of(state(PhoneMessage.Phase.OVER, Optional.empty(), Optional.of(ended.outcome())));
      default -> List.of();
    };
  }

  /**
   * Words of a sentence that is still being said.
   *
   * @param text all of it so far, redacted
   * @param atMillis since the call began; the sentence keeps the time of its first words
   */
  public synchronized List<PhoneMessage> partial(Party who, String text, long atMillis) {
    PhoneMessage.Line before = unfinished.get(who);
    if (before == null && text.isBlank()) {
      return List.of();
    }
    PhoneMessage.Line line =
        before == null
            ? new PhoneMessage.Line(nextId(), who, cut(text), false, atMillis)
            : new PhoneMessage.Line(before.id(), who, cut(text), false, before.atMillis());
    unfinished.put(who, line);
    return line.equals(before) ? List.of() : List.of(line);
  }

  private List<PhoneMessage> line(Party who, String text, long atMillis) {
    PhoneMessage.Line begun = unfinished.remove(who);
    if (begun != null) {
      return List.of(new PhoneMessage.Line(begun.id(), who, cut(text), true, begun.atMillis()));
    }
    return text.isBlank()
        ? List.of()
        : List.of(new PhoneMessage.Line(nextId(), who, cut(text), true, atMillis));
  }

  private PhoneMessage understood(CallEvent.Understood event) {
    if (event.band() != Band.REJECT && event.intent().isPresent()) {
      wants = event.intent().map(titles);
      confidence = event.confidence();
    }
    slots.putAll(new TreeMap<>(event.slots()));
    List<PhoneMessage.Fact> facts = slots.entrySet().stream().map(FactWords::of).toList();
    return new PhoneMessage.Understood(wants, confidence, facts, event.frustration(), limit);
  }

  private static List<PhoneMessage> step(HandoffStep step, Optional<AgentId> agent) {
    return switch (step) {
      case WAITING -> List.of(state(PhoneMessage.Phase.WAITING, Optional.empty()));
      case BRIDGED -> List.of(state(PhoneMessage.Phase.AGENT, agent));
      case AGENT_LOST -> List.of(state(PhoneMessage.Phase.RECONNECTING, agent));
      case NOBODY_THERE, LEFT_QUEUE ->
          List.of(state(PhoneMessage.Phase.ASSISTANT, Optional.empty()));
      case RINGING, SHOWN, DECLINED, RANG_OUT, ANSWERED, AGENT_HUNG_UP -> List.of();
    };
  }

  private static PhoneMessage state(PhoneMessage.Phase phase, Optional<AgentId> agent) {
    return state(phase, agent, Optional.empty());
  }

  private static PhoneMessage state(
      PhoneMessage.Phase phase, Optional<AgentId> agent, Optional<Outcome> outcome) {
    return new PhoneMessage.State(phase, agent, outcome);
  }

  private String nextId() {
    lines++;
    return String.valueOf(lines);
  }

  /** Never cuts a character of two halves apart. */
  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = MOST_CHARACTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
