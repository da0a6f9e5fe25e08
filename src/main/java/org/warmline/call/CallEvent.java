package org.warmline.call;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that happened in a call. A call's events, in order, are its whole record: screens,
 * summaries and replays are made of nothing else. Everything in them is already redacted. Times are
 * milliseconds since the call began.
 */
public sealed interface CallEvent {
  long atMillis();

  /** The call began. */
  record Started(long atMillis, Caller caller, String recognizer, String synthesizer)
      implements CallEvent {}

  /** The assistant began to say this. */
  record Said(long atMillis, int turn, String text, Tone tone, String expects)
      implements CallEvent {}

  /**
   * The caller spoke over it; so much of it had been played.
   *
   * @param heard the words of it that had been said by then
   * @param unheard the words that had not
   */
  record Interrupted(long atMillis, int turn, long playedMillis, String heard, String unheard)
      implements CallEvent {}

  /** The caller only listened aloud, as with "mm-hm"; what was being said went on. */
  record Murmured(long atMillis, int turn, String text) implements CallEvent {}

  /**
   * The caller's words.
   *
   * @param personal those of them that tell who the caller is, by the slot that took them
   */
  record Heard(
      long atMillis, int turn, String text, double confidence, Map<String, String> personal)
      implements CallEvent {
    public Heard {
      personal = Map.copyOf(personal);
    }

    /** Words that tell nothing of that kind. */
    public Heard(long atMillis, int turn, String text, double confidence) {
      this(atMillis, turn, text, confidence, Map.of());
    }
  }

  /**
   * The caller went on after a pause that had been taken for the end of the turn. What had been
   * made of its first part was undone; the turn's words are heard next, all of them.
   *
   * @param soundedMillis how long our answer to the first part had been heard by then
   */
  record Rejoined(long atMillis, int turn, long soundedMillis) implements CallEvent {}

  /** The caller pressed a key. */
  record Pressed(long atMillis, int turn, String digit) implements CallEvent {}

  /** The caller said nothing when asked. */
  record Silent(long atMillis, int turn) implements CallEvent {}

  /**
   * What the words were taken to mean.
   *
   * @param slots canonical values by slot name
   * @param heard the caller's words for a slot, where they are known
   * @param unclear the slots whose words allow another reading
   */
  record Understood(
      long atMillis,
      int turn,
      Optional<String> intent,
      double confidence,
      Band band,
      Map<String, String> slots,
      double agentRequest,
      double frustration,
      double urgency,
      Map<String, String> heard,
      Set<String> unclear)
      implements CallEvent {
    public Understood {
      slots = Map.copyOf(slots);
      heard = Map.copyOf(heard);
      unclear = Set.copyOf(unclear);
    }

    /** Without the words of the slots, as older programs kept it. */
    public Understood(
        long atMillis,
        int turn,
        Optional<String> intent,
        double confidence,
        Band band,
        Map<String, String> slots,
        double agentRequest,
        double frustration,
        double urgency) {
      this(
          atMillis,
          turn,
          intent,
          confidence,
          band,
          slots,
          agentRequest,
          frustration,
          urgency,
          Map.of(),
          Set.of());
    }
  }

  /** Where the dialogue stands now: {@code rebook_flight.booking_reference}. */
  record Moved(long atMillis, int turn, String state) implements CallEvent {}

  /** An action was begun. */
  record ActionBegan(long atMillis, int turn, String name, String key, Map<String, String> args)
      implements CallEvent {
    public ActionBegan {
      args = Map.copyOf(args);
    }
  }

  /** An action ended. */
  record ActionEnded(long atMillis, int turn, ActionReport report) implements CallEvent {}

  /** A person is needed. */
  record Escalated(long atMillis, int turn, Escalation escalation) implements CallEvent {}

  /** How long the answer to a turn took, from the caller's last sound on, by part. */
  record Timed(
      long atMillis,
      int turn,
      long endpointMillis,
      long recognitionMillis,
      long understandingMillis,
      long actionMillis,
      long firstSoundMillis,
      long voiceToVoiceMillis)
      implements CallEvent {}

  /** A step on the way to a person. */
  record Handoff(long atMillis, int turn, HandoffStep step, Optional<AgentId> agent)
      implements CallEvent {}

  /**
   * Words of the caller or the agent while they talk to each other.
   *
   * @param personal as in {@link Heard}
   */
  record Talked(
      long atMillis,
      int turn,
      Party party,
      String text,
      double confidence,
      Map<String, String> personal)
      implements CallEvent {
    public Talked {
      personal = Map.copyOf(personal);
    }

    /** Words that tell nothing of that kind. */
    public Talked(long atMillis, int turn, Party party, String text, double confidence) {
      this(atMillis, turn, party, text, confidence, Map.of());
    }
  }

  /**
   * What the agent noted after the call.
   *
   * @param result one of the desk's results, {@code not_given} when time ran out
   */
  record WrappedUp(long atMillis, int turn, AgentId agent, String result, String note)
      implements CallEvent {}

  /** The call is over. */
  record Ended(long atMillis, int turn, Outcome outcome) implements CallEvent {}
}
