package org.warmline.conversation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.call.CallEvent;
import org.warmline.understanding.Redaction;

/** What is left of events once it is known that their turns hold parts of a card number. Pure. */
final class CardTurns {
  private CardTurns() {}

  /** The event as it may be kept; the same one where it holds nothing of the card. */
  static CallEvent masked(CallEvent event, Set<Integer> turns) {
    return switch (event) {
      case CallEvent.Heard heard -> turns.contains(heard.turn()) ? masked(heard) : heard;
      case CallEvent.Understood u -> turns.contains(u.turn()) ? masked(u) : u;
      default -> event;
    };
  }

  private static CallEvent masked(CallEvent.Heard heard) {
    String words = Redaction.maskDigits(heard.text());
    Map<String, String> personal =
        heard.personal().entrySet().stream()
            .filter(part -> words.contains(part.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new CallEvent.Heard(heard.atMillis(), heard.turn(), words, heard.confidence(), personal);
  }

  private static CallEvent masked(CallEvent.Understood u) {
    Map<String, String> slots =
        u.slots().entrySet().stream()
            .filter(slot -> slot.getValue().chars().noneMatch(Character::isDigit))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, String> heard =
        u.heard().entrySet().stream()
            .filter(slot -> slots.containsKey(slot.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> unclear =
        u.unclear().stream().filter(slots::containsKey).collect(Collectors.toSet());
    return new CallEvent.Understood(
        u.atMillis(),
        u.turn(),
        u.intent(),
        u.confidence(),
        u.band(),
        slots,
        u.agentRequest(),
        u.frustration(),
        u.urgency(),
        heard,
        unclear);
  }
}
