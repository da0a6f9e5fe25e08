package org.warmline.understanding;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;
import org.warmline.call.Meaning.YesNo;
import org.warmline.call.Slot;
import org.warmline.call.Transcript;

/**
 * What a caller's words mean, when a recognizer is not sure what they were: where they don't answer
 * the question but another reading does, that one counts, as uncertain; where they mean nothing at
 * all but another reading does, that is asked back about; where they may mean a request, all
 * readings together say which. Stateless, may be shared between threads.
 */
public final class BestReading {
  private static final double ASKS = 0.5;

  /** Below it stands what a recognizer makes of any sentence when it is made to spell. */
  private static final double POSSIBLE = 0.05;

  private static final int MOST_READINGS = 3;

  private final MergedCodes codes = new MergedCodes();
  private final MergedNames names = new MergedNames();
  private final Understanding understanding;

  public BestReading(Understanding understanding) {
    this.understanding = understanding;
  }

  /** The meaning of what was heard in answer to a question. */
  public Meaning of(Transcript heard, Expectation expected, LocalDateTime now) {
    Meaning first = understanding.understand(heard.text(), expected, now);
    if (MergedNames.isNamed(expected) && !wantsSomethingElse(first)) {
      return named(first, heard, expected, now);
    }
    if (!isSpelled(expected) && meansNothing(first)) {
      return askedBack(heard, expected, now).orElse(first);
    }
    if (!isSpelled(expected) && isUnsureRequest(first)) {
      return IntentVote.winner(first, readings(heard, expected, now).toList())
          .map(meaning -> onlyAskedAbout(meaning, expected))
          .orElse(heard.band() == Band.ACT ? first : doubted(first, expected));
    }
    if (!isSpelled(expected) || wantsSomethingElse(first)) {
      return heard.band() == Band.ACT ? first : doubted(first, expected);
    }
    if (answers(first, expected)) {
      Optional<Meaning> merged = merged(first, heard, expected);
      if (merged.isPresent()) {
        return merged.get();
      }
      return heard.band() == Band.ACT ? first : doubted(first, expected);
    }
    return heard.alternatives().stream()
        .filter(other -> other.confidence() >= POSSIBLE)
        .map(other -> understanding.understand(other.text(), expected, now))
        .filter(meaning -> answers(meaning, expected))
        .findFirst()
        .map(meaning -> merged(meaning, heard, expected).orElse(doubted(meaning, expected)))
        .orElse(first);
  }

  /** With the name that the readings come to together, and what else it may have been. */
  private Meaning named(Meaning first, Transcript heard, Expectation expected, LocalDateTime now) {
    Optional<Slot> said = first.findSlot(expected.slot());
    if (said.isPresent()) {
      Optional<Slot> merged = names.find(heard, expected, said.get(), POSSIBLE);
      Meaning taken = merged.map(name -> with(first, name)).orElse(first);
      return heard.band() == Band.ACT ? taken : doubted(taken, expected);
    }
    Optional<Meaning> other =
        readings(heard, expected, now).filter(meaning -> answers(meaning, expected)).findFirst();
    if (other.isPresent() && first.yesNo().isEmpty()) {
      return doubted(other.get(), expected);
    }
    return meansNothing(first) ? askedBack(heard, expected, now).orElse(first) : first;
  }

  private Stream<Meaning> readings(Transcript heard, Expectation expected, LocalDateTime now) {
    return heard.alternatives().stream()
        .filter(other -> other.confidence() >= POSSIBLE)
        .limit(MOST_READINGS)
        .map(other -> understanding.understand(other.text(), expected, now));
  }

  private static boolean isSpelled(Expectation expected) {
    return !expected.pattern().isEmpty() || expected.type().equals("postal_code");
  }

  /** With the code that all readings together make, where this one's is uncertain. */
  private Optional<Meaning> merged(Meaning meaning, Transcript heard, Expectation expected) {
    boolean sure = meaning.findSlot(expected.slot()).filter(Slot::certain).isPresent();
    if (sure || heard.alternatives().isEmpty()) {
      return Optional.empty();
    }
    return codes.find(heard, expected, POSSIBLE).map(code -> with(meaning, code, expected));
  }

  private static Meaning with(Meaning meaning, Slot code, Expectation expected) {
    return doubted(with(meaning, code), expected);
  }

  private static Meaning with(Meaning meaning, Slot slot) {
    Map<String, Slot> slots = new HashMap<>(meaning.slots());
    slots.put(slot.name(), slot);
    return withSlots(meaning, slots, meaning.yesNo(), meaning.confidence(), meaning.band());
  }

  /** The surest request among the other readings: never acted on, only asked about. */
  private Optional<Meaning> askedBack(Transcript heard, Expectation expected, LocalDateTime now) {
    return readings(heard, expected, now)
        .filter(meaning -> meaning.band() == Band.ACT)
        .max(Comparator.comparingDouble(Meaning::confidence))
        .map(meaning -> onlyAskedAbout(meaning, expected));
  }

  private static Meaning onlyAskedAbout(Meaning meaning, Expectation expected) {
    double confidence = Math.min(meaning.confidence(), Math.nextDown(ASKS));
    return doubted(meaning, expected, confidence, Band.CONFIRM);
  }

  private static boolean isUnsureRequest(Meaning meaning) {
    return meaning.band() == Band.CONFIRM
        && meaning.slots().isEmpty()
        && meaning.yesNo().isEmpty()
        && meaning.agentRequest() < ASKS;
  }

  private static boolean meansNothing(Meaning meaning) {
    return meaning.band() == Band.REJECT
        && meaning.slots().isEmpty()
        && meaning.yesNo().isEmpty()
        && meaning.agentRequest() < ASKS;
  }

  private static boolean answers(Meaning meaning, Expectation expected) {
    return meaning.findSlot(expected.slot()).isPresent();
  }

  private static boolean wantsSomethingElse(Meaning meaning) {
    return meaning.band() == Band.ACT || meaning.agentRequest() >= ASKS;
  }

  /** With every value uncertain, and without a yes: what it would set going cannot be undone. */
  private static Meaning doubted(Meaning meaning, Expectation expected) {
    return doubted(meaning, expected, meaning.confidence(), meaning.band());
  }

  private static Meaning doubted(
      Meaning meaning, Expectation expected, double confidence, Band band) {
    Map<String, Slot> slots =
        meaning.slots().values().stream()
            .map(slot -> new Slot(slot.name(), slot.value(), slot.heard(), false, slot.details()))
            .collect(Collectors.toMap(Slot::name, slot -> slot));
    boolean answer = expected.type().equals(Expectation.YES_NO.type());
    Optional<YesNo> yesNo = meaning.yesNo().filter(said -> !(answer && said == YesNo.YES));
    return withSlots(meaning, slots, yesNo, confidence, band);
  }

  private static Meaning withSlots(
      Meaning meaning,
      Map<String, Slot> slots,
      Optional<YesNo> yesNo,
      double confidence,
      Band band) {
    return new Meaning(
        meaning.text(),
        meaning.intent(),
        confidence,
        band,
        meaning.alternatives(),
        meaning.outOfScope(),
        slots,
        meaning.agentRequest(),
        meaning.mood(),
        meaning.sensitive(),
        yesNo,
        meaning.evidence());
  }
}
