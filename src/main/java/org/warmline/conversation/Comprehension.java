package org.warmline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallEvent;
import org.warmline.call.Counters;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Mood;
import org.warmline.call.Slot;
import org.warmline.call.Transcript;
import org.warmline.dialogue.DialogueState;
import org.warmline.handoff.Standing;
import org.warmline.understanding.BestReading;
import org.warmline.understanding.MoodTracker;
import org.warmline.understanding.PersonalData;
import org.warmline.understanding.Redaction;
import org.warmline.understanding.Repeats;
import org.warmline.understanding.Scores;
import org.warmline.understanding.SplitCards;

/**
 * What one call has been understood to be about so far: the caller's sentences and mood. Used by
 * one thread at a time.
 */
final class Comprehension {
  private static final Logger LOG = LoggerFactory.getLogger(Comprehension.class);

  private final CallServices services;
  private final BestReading reading;
  private final List<String> sentences = new ArrayList<>();
  private SplitCards cards = new SplitCards();
  private Mood mood = Mood.CALM;

  Comprehension(CallServices services) {
    this.services = services;
    this.reading = new BestReading(services.understanding());
  }

  /** What was known of the caller's sentences at some time. */
  record Memory(List<String> sentences, SplitCards cards, Mood mood) {
    Memory {
      sentences = List.copyOf(sentences);
    }
  }

  Memory memory() {
    return new Memory(sentences, cards.copy(), mood);
  }

  /** Forgets what came since then. */
  void recall(Memory then) {
    sentences.clear();
    sentences.addAll(then.sentences());
    cards = then.cards().copy();
    mood = then.mood();
  }

  /**
   * One sentence, taken into account: its words as they may be kept, those of them that are
   * personal by slot, and what they came to.
   */
  record Take(
      String words,
      Map<String, String> personal,
      Meaning meaning,
      Mood mood,
      boolean repeated,
      Set<Integer> cardTurns) {

    private boolean isKept(Slot slot) {
      boolean ofCard = !cardTurns.isEmpty() && slot.value().matches(".*\\d.*");
      return !ofCard && !Redaction.isSecret(slot.value());
    }

    /** Free text is the sentence itself, of which only the redacted words are kept. */
    private String kept(Slot slot) {
      return slot.value().equals(meaning.text().strip()) ? words : slot.value();
    }

    CallEvent event(long atMillis, int turn) {
      Map<String, String> slots =
          meaning.slots().values().stream()
              .filter(slot -> isKept(slot))
              .collect(Collectors.toMap(Slot::name, this::kept));
      // Only words that were kept anyway: what redaction has masked stays out here too.
      Map<String, String> heard =
          meaning.slots().values().stream()
              .filter(slot -> words.contains(slot.heard()))
              .collect(Collectors.toMap(Slot::name, Slot::heard));
      Set<String> unclear =
          meaning.slots().values().stream()
              .filter(slot -> !slot.certain())
              .map(Slot::name)
              .collect(Collectors.toSet());
      return new CallEvent.Understood(
          atMillis,
          turn,
          meaning.intent(),
          Scores.rounded(meaning.confidence()),
          meaning.band(),
          slots,
          Scores.rounded(meaning.agentRequest()),
          Scores.rounded(mood.frustration()),
          Scores.rounded(mood.urgency()),
          heard,
          unclear);
    }
  }

  /** Understands words on a worker, and tells what they mean or that it could not be told. */
  void understand(
      Transcript heard, Expectation expected, Consumer<Meaning> meant, Runnable failed) {
    services
        .workers()
        .natives(Urgency.ANSWER)
        .execute(
            () -> {
              Meaning meaning;
              try {
                meaning = reading.of(heard, expected, services.now().get());
              } catch (RuntimeException broken) {
                LOG.error("A sentence could not be understood", broken);
                failed.run();
                return;
              }
              meant.accept(meaning);
            });
  }

  /** What may be kept of words that nobody acts on, and what of it is personal, by slot. */
  void redact(String text, BiConsumer<String, Map<String, String>> kept) {
    Expectation none = Expectation.NOTHING;
    understand(
        new Transcript(text, 1),
        none,
        meaning -> {
          String words = redact(text, none, meaning);
          kept.accept(words, PersonalData.in(words, none, meaning));
        },
        () -> kept.accept(redactPartial(text), Map.of()));
  }

  /** What may be shown of words that are not understood yet. */
  String redactPartial(String text) {
    return redact(text, Expectation.NOTHING, Meaning.NOTHING);
  }

  private String redact(String text, Expectation expected, Meaning meaning) {
    String words = Redaction.redact(text, expected, meaning);
    return services.mask().words(words, expected, meaning);
  }

  /** Takes a sentence into account. */
  Take take(int turn, Meaning meaning, Expectation expected, Counters counters) {
    boolean repeated = Repeats.repeats(meaning.text(), sentences);
    sentences.add(meaning.text());
    mood = MoodTracker.fuse(meaning.mood(), counters, mood, turn);
    Set<Integer> spread = cards.add(turn, meaning.text());
    String redacted = redact(meaning.text(), expected, meaning);
    String words = spread.contains(turn) ? Redaction.maskDigits(redacted) : redacted;
    return new Take(
        words, PersonalData.in(words, expected, meaning), meaning, mood, repeated, spread);
  }

  Mood mood() {
    return mood;
  }

  /** Begins to judge the mood anew, when it has been answered for. */
  void calm() {
    mood = Mood.CALM;
  }

  /** How the call stands after something the caller did. */
  Standing standing(
      int turn, DialogueState state, Optional<Meaning> meaning, Optional<Character> digit) {
    Mood judged = state.offersCallback() ? Mood.CALM : mood;
    return new Standing(
        turn, state.flow(), meaning, judged, state.counters(), digit, !sentences.isEmpty());
  }

  /** How it stands by what has been counted alone; mood and words were judged when they came. */
  Standing counted(int turn, DialogueState state) {
    return new Standing(
        turn,
        state.flow(),
        Optional.empty(),
        Mood.CALM,
        state.counters(),
        Optional.empty(),
        !sentences.isEmpty());
  }
}
