package org.warmline.understanding;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.Band;
import org.warmline.call.Evidence;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Mood;
import org.warmline.call.Slot;
import org.warmline.understanding.learning.Encoded;
import org.warmline.understanding.learning.IntentClassifier;
import org.warmline.understanding.learning.IntentReader;
import org.warmline.understanding.learning.Lexicon;
import org.warmline.understanding.learning.Sense;
import org.warmline.understanding.learning.SentenceEncoder;
import org.warmline.understanding.learning.Tidy;
import org.warmline.understanding.words.Words;

/** Understanding that was taught by example phrases. May be shared between threads. */
final class LearnedUnderstanding implements Understanding {
  private static final int GUESSES = 4;
  private static final double TOLD = 0.1;
  private static final double SURE = 0.5;
  private static final double OUTRIGHT = 0.9;
  private static final double CLOSE_BEHIND = 0.95;
  private static final Set<String> NAME_TYPES = Set.of("last_name", "full_name", "city", "doctor");

  private final SentenceEncoder encoder;
  private final IntentReader intents;
  private final Set<String> sensitive;
  private final Senses senses;
  private final SlotReader slots;
  private final Runnable closing;
  private final YesNoReader yesNo = new YesNoReader();

  LearnedUnderstanding(
      SentenceEncoder encoder,
      IntentReader intents,
      Set<String> sensitive,
      Senses senses,
      SlotReader slots,
      Runnable closing) {
    this.encoder = encoder;
    this.intents = intents;
    this.sensitive = Set.copyOf(sensitive);
    this.senses = senses;
    this.slots = slots;
    this.closing = closing;
  }

  @Override
  public Meaning understand(String text, Expectation expected, LocalDateTime now) {
    Words words = Words.of(text);
    if (words.size() == 0) {
      return nothing(text);
    }
    String plain = Tidy.of(text);
    Encoded encoded = encoder.encode(plain);
    float[] sounds = senses.sound().of(encoded.first());
    List<IntentClassifier.Guess> guesses = guesses(encoded, plain);
    Optional<YesNo> answer = yesNo.read(words, expected.type().equals("yes_no"));
    Sense.Score agent = senses.agent().score(sounds, plain);
    Map<String, Slot> found = slots.read(words, text, expected, now, answer);
    if (NAME_TYPES.contains(expected.type()) && isRequest(guesses, agent, words)) {
      found.remove(expected.slot());
    }
    List<Evidence> evidence = new ArrayList<>();
    tell("agent_request", agent, evidence);
    Mood mood = mood(sounds, plain);
    evidence.addAll(mood.evidence());
    return meaning(text, guesses, found, agent, mood, answer, evidence);
  }

  /** What was said outright about an emergency goes before what a sentence sounds like. */
  private List<IntentClassifier.Guess> guesses(Encoded encoded, String plain) {
    List<IntentClassifier.Guess> guesses = new ArrayList<>(intents.guess(plain, encoded, GUESSES));
    boolean taught = sensitive.contains(Emergencies.INTENT);
    if (taught && Emergencies.isOne(plain)) {
      double sure =
          guesses.getFirst().intent().equals(Emergencies.INTENT)
              ? Math.max(OUTRIGHT, guesses.getFirst().confidence())
              : OUTRIGHT;
      guesses.removeIf(guess -> guess.intent().equals(Emergencies.INTENT));
      guesses.addFirst(new IntentClassifier.Guess(Emergencies.INTENT, sure));
    } else if (taught && Emergencies.isNone(plain) && guesses.size() > 1) {
      guesses.removeIf(guess -> guess.intent().equals(Emergencies.INTENT));
    }
    return guesses;
  }

  private Meaning meaning(
      String text,
      List<IntentClassifier.Guess> guesses,
      Map<String, Slot> found,
      Sense.Score agent,
      Mood mood,
      Optional<YesNo> answer,
      List<Evidence> evidence) {
    IntentClassifier.Guess best = guesses.getFirst();
    Band band = band(best.confidence());
    return new Meaning(
        text,
        band == Band.REJECT ? Optional.empty() : Optional.of(best.intent()),
        best.confidence(),
        band,
        guesses.stream().skip(1).map(g -> new Meaning.Guess(g.intent(), g.confidence())).toList(),
        band == Band.REJECT,
        found,
        agent.probability(),
        mood,
        sensitive(guesses),
        answer,
        evidence);
  }

  private static Band band(double confidence) {
    if (confidence >= 0.5) {
      return Band.ACT;
    }
    return confidence >= IntentClassifier.rejectBelow() ? Band.CONFIRM : Band.REJECT;
  }

  /** Sure requests must not be taken for names: "start over", "let me talk to a person". */
  private static boolean isRequest(
      List<IntentClassifier.Guess> guesses, Sense.Score agent, Words words) {
    boolean named = words.contains("name is") || words.contains("name's") || words.contains("name");
    return !named
        && (agent.probability() >= 0.5
            || (words.size() > 1 && guesses.getFirst().confidence() >= 0.6));
  }

  /** The best guess, or another close behind: "my wife died, cancel her flight". */
  private Optional<String> sensitive(List<IntentClassifier.Guess> guesses) {
    double close = Math.max(SURE, CLOSE_BEHIND * guesses.getFirst().confidence());
    return guesses.stream()
        .filter(guess -> sensitive.contains(guess.intent()) && guess.confidence() >= close)
        .map(IntentClassifier.Guess::intent)
        .findFirst();
  }

  private Mood mood(float[] sounds, String plain) {
    Sense.Score frustration = senses.frustration().score(sounds, plain);
    Sense.Score urgency = senses.urgency().score(sounds, plain);
    List<Evidence> evidence = new ArrayList<>();
    tell("frustration", frustration, evidence);
    tell("urgency", urgency, evidence);
    return new Mood(frustration.probability(), urgency.probability(), evidence);
  }

  private static void tell(String of, Sense.Score score, List<Evidence> evidence) {
    for (Lexicon.Found found : score.words()) {
      evidence.add(new Evidence(of, "words", found.words(), thousandths(found.weight()), 0));
    }
    if (score.likeness() >= TOLD) {
      evidence.add(new Evidence(of, "score", "sounds like it", thousandths(score.likeness()), 0));
    }
  }

  private static double thousandths(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private static Meaning nothing(String text) {
    return new Meaning(
        text,
        Optional.empty(),
        0,
        Band.REJECT,
        List.of(),
        true,
        Map.of(),
        0,
        Mood.CALM,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Override
  public void close() {
    closing.run();
  }
}
