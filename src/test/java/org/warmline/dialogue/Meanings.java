package org.warmline.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Band;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Mood;
import org.warmline.call.Slot;

/** Meanings to talk to a dialogue with. */
public final class Meanings {
  private Meanings() {}

  public static Meaning intent(String intent, String... namesAndValues) {
    return of(Optional.of(intent), Band.ACT, Optional.empty(), slots(namesAndValues));
  }

  public static Meaning unsure(String intent) {
    return of(Optional.of(intent), Band.CONFIRM, Optional.empty(), Map.of());
  }

  public static Meaning slot(String... namesAndValues) {
    return of(Optional.empty(), Band.REJECT, Optional.empty(), slots(namesAndValues));
  }

  /** A fact that may have been misheard. */
  public static Meaning uncertain(String name, String value) {
    Slot slot = new Slot(name, value, "words", false, Map.of());
    return of(Optional.empty(), Band.REJECT, Optional.empty(), Map.of(name, slot));
  }

  /** A fact and the words that it was read from. */
  public static Meaning heard(String name, String value, String words) {
    return fact(new Slot(name, value, words, true, Map.of()));
  }

  public static Meaning fact(Slot slot) {
    return of(Optional.empty(), Band.REJECT, Optional.empty(), Map.of(slot.name(), slot));
  }

  public static Meaning yes() {
    return of(Optional.of("affirm"), Band.ACT, Optional.of(YesNo.YES), Map.of());
  }

  public static Meaning no(String... namesAndValues) {
    return of(Optional.empty(), Band.REJECT, Optional.of(YesNo.NO), slots(namesAndValues));
  }

  public static Meaning gibberish() {
    return of(Optional.empty(), Band.REJECT, Optional.empty(), Map.of());
  }

  /** Words that are no wish and hold no fact. */
  public static Meaning says(String text) {
    return of(text, Optional.empty(), Band.REJECT, Optional.empty(), Map.of());
  }

  public static DialogueEvent.Spoke spoke(Meaning meaning) {
    return new DialogueEvent.Spoke(meaning, Mood.CALM, false);
  }

  private static Meaning of(
      Optional<String> intent, Band band, Optional<YesNo> yesNo, Map<String, Slot> slots) {
    return of("words", intent, band, yesNo, slots);
  }

  private static Meaning of(
      String text,
      Optional<String> intent,
      Band band,
      Optional<YesNo> yesNo,
      Map<String, Slot> slots) {
    return new Meaning(
        text,
        intent,
        0.9,
        band,
        List.of(),
        intent.isEmpty(),
        slots,
        0,
        Mood.CALM,
        Optional.empty(),
        yesNo,
        List.of());
  }

  private static Map<String, Slot> slots(String... namesAndValues) {
    Map<String, Slot> slots = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      slots.put(name, new Slot(name, namesAndValues[i + 1], "words", true, Map.of()));
    }
    return slots;
  }
}
