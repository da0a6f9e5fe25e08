package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.ActionReport;
import org.warmline.call.Counters;
import org.warmline.call.Slot;
import org.warmline.call.Tone;

/**
 * Where a dialogue stands. Immutable; the next state is made of this one and an event.
 *
 * @param flow the intent being served
 * @param slots what the caller gave, by slot name
 * @param reports the latest report of each action of the current flow
 * @param confirmed the arguments that the caller agreed to, if any
 * @param last what was said last, to be repeated when asked
 * @param tone how to sound, given the caller's mood
 * @param done how many things were done in this call
 * @param cutShort whether the caller fell in before the end of what was said last
 * @param slowly whether the caller asked to be spoken to more slowly
 * @param attempts what codes of the current flow were heard as before, when no record had them
 */
public record DialogueState(
    Optional<String> flow,
    Map<String, Slot> slots,
    Map<String, ActionReport> reports,
    Optional<Map<String, String>> confirmed,
    Asking asking,
    Counters counters,
    Optional<Directive.Say> last,
    Tone tone,
    int done,
    boolean cutShort,
    boolean slowly,
    Map<String, List<String>> attempts) {

  public static final DialogueState FRESH =
      new DialogueState(
          Optional.empty(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          new Asking.Anything(),
          Counters.NONE,
          Optional.empty(),
          Tone.NEUTRAL,
          0,
          false,
          false,
          Map.of());

  public DialogueState {
    slots = Map.copyOf(slots);
    reports = Map.copyOf(reports);
    attempts = Map.copyOf(attempts);
  }

  /** The state's name: {@code rebook_flight.booking_reference}. */
  public String name() {
    String place =
        switch (asking) {
          case Asking.Anything ignored -> "open";
          case Asking.AnythingElse ignored -> "anything_else";
          case Asking.ForSlot slot -> slot.slot();
          case Asking.ToConfirm ignored -> "confirm";
          case Asking.ForChange ignored -> "change";
          case Asking.WhetherMeant ignored -> "did_you_mean";
          case Asking.WhetherPerson ignored -> "offer_person";
          case Asking.WhetherCallback ignored -> "callback";
          case Asking.ForCallbackNumber ignored -> "callback_number";
          case Asking.Waiting ignored -> "waiting";
          case Asking.Over ignored -> "over";
        };
    return flow.map(intent -> intent + "." + place).orElse(place);
  }

  public boolean waiting() {
    return asking instanceof Asking.Waiting;
  }

  /** Whether a callback is being offered, because no person could be had. */
  public boolean offersCallback() {
    return CallbackOffer.isOpen(asking);
  }

  DialogueState asking(Asking next) {
    return new DialogueState(
        flow, slots, reports, confirmed, next, counters, last, tone, done, cutShort, slowly,
        attempts);
  }

  DialogueState counting(Counters next) {
    return new DialogueState(
        flow, slots, reports, confirmed, asking, next, last, tone, done, cutShort, slowly,
        attempts);
  }

  DialogueState saying(Directive.Say say) {
    return new DialogueState(
        flow,
        slots,
        reports,
        confirmed,
        asking,
        counters,
        Optional.of(say),
        tone,
        done,
        false,
        slowly,
        attempts);
  }

  /** The caller fell in before these words, of whatever was being said. */
  DialogueState interruptedBefore(String unheard) {
    String said = last.map(say -> say.saying().text().strip()).orElse("");
    boolean cut = !unheard.isBlank() && (said.endsWith(unheard) || unheard.endsWith(said));
    return new DialogueState(
        flow,
        slots,
        reports,
        confirmed,
        asking,
        counters,
        last,
        tone,
        done,
        cutShort || cut,
        slowly,
        attempts);
  }

  DialogueState confirming(Optional<Map<String, String>> args) {
    return new DialogueState(
        flow, slots, reports, args, asking, counters, last, tone, done, cutShort, slowly, attempts);
  }

  /** Begins a flow with what was said with it; facts from before are kept where names agree. */
  DialogueState entering(String intent) {
    return new DialogueState(
        Optional.of(intent),
        slots,
        Map.of(),
        Optional.empty(),
        asking,
        counters,
        last,
        tone,
        done,
        cutShort,
        slowly,
        Map.of());
  }

  /** Ends the flow; what identifies the caller is kept, so that it need not be said again. */
  DialogueState leavingFlow(boolean finished, Set<String> keep) {
    Map<String, Slot> kept = new HashMap<>(slots);
    kept.keySet().retainAll(keep);
    return new DialogueState(
        Optional.empty(),
        kept,
        Map.of(),
        Optional.empty(),
        asking,
        counters,
        last,
        tone,
        finished ? done + 1 : done,
        cutShort,
        slowly,
        Map.of());
  }

  DialogueState filling(Map<String, Slot> heard) {
    Map<String, Slot> all = new HashMap<>(slots);
    all.putAll(heard);
    return new DialogueState(
        flow, all, reports, confirmed, asking, counters, last, tone, done, cutShort, slowly,
        attempts);
  }

  DialogueState clearing(List<String> names) {
    Map<String, Slot> all = new HashMap<>(slots);
    names.forEach(all::remove);
    return new DialogueState(
        flow, all, reports, confirmed, asking, counters, last, tone, done, cutShort, slowly,
        attempts);
  }

  /** Keeps what these codes were heard as, before they are asked for once more. */
  DialogueState trying(List<String> names) {
    Map<String, List<String>> all = new HashMap<>(attempts);
    for (String name : names) {
      Slot heard = slots.get(name);
      if (heard != null) {
        List<String> codes = new ArrayList<>(all.getOrDefault(name, List.of()));
        codes.add(heard.value());
        all.put(name, List.copyOf(codes));
      }
    }
    return new DialogueState(
        flow, slots, reports, confirmed, asking, counters, last, tone, done, cutShort, slowly, all);
  }

  DialogueState sounding(Tone next) {
    return new DialogueState(
        flow, slots, reports, confirmed, asking, counters, last, next, done, cutShort, slowly,
        attempts);
  }

  /** From now on everything is said more slowly. */
  DialogueState slowed() {
    return new DialogueState(
        flow, slots, reports, confirmed, asking, counters, last, tone, done, cutShort, true,
        attempts);
  }

  DialogueState forgetting(String action) {
    Map<String, ActionReport> all = new HashMap<>(reports);
    all.remove(action);
    return new DialogueState(
        flow, slots, all, confirmed, asking, counters, last, tone, done, cutShort, slowly,
        attempts);
  }

  DialogueState reporting(ActionReport report) {
    Map<String, ActionReport> all = new HashMap<>(reports);
    all.put(report.name(), report);
    return new DialogueState(
        flow, slots, all, confirmed, asking, counters, last, tone, done, cutShort, slowly,
        attempts);
  }
}
