package org.warmline.speech;

import java.util.List;
import java.util.Set;
import org.warmline.call.Expectation;
import org.warmline.call.Transcript;

/**
 * Judges how long a caller's pause must be to end the turn, from what has been said and what was
 * asked: short after a complete answer, long in the middle of one. Pure; may be shared between
 * threads.
 */
final class TurnEnd {

  /**
   * How the words so far look, how long the pause after them must be to answer, and how long to do
   * what cannot be taken back.
   */
  enum Look {
    /** What was asked for, to its last sign: nothing can follow. */
    FULL(160, 160),
    /** What was asked for. Something may be added, but rarely is. */
    COMPLETE(160, 224),
    /** Maybe what was asked for, maybe its first half. */
    ANSWER(224, 288),
    /** A lone "no", after which callers often say what they want instead. */
    REFUSAL(256, 352),
    /** A whole sentence; the next one may be on its way. */
    SENTENCE(256, 448),
    /** Nothing tells. */
    UNCERTAIN(416, 640),
    /** Something is missing. */
    UNFINISHED(1_280, 1_280);

    private final int pauseMillis;
    private final int sureMillis;

    Look(int pauseMillis, int sureMillis) {
      this.pauseMillis = pauseMillis;
      this.sureMillis = sureMillis;
    }

    int pauseMillis() {
      return pauseMillis;
    }

    int sureMillis() {
      return sureMillis;
    }

    private Look orLonger(Look other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private static final Set<String> MOMENTS = Set.of("date", "date_of_birth", "date_range", "time");
  private static final Set<String> CHOICES = Set.of("choice", "ordinal_choice", "part_of_day");
  private static final Set<String> NAMES = Set.of("last_name", "full_name", "doctor", "city");
  private static final String HESITATION = "hesitation";
  private static final String PHONE = "9999999999";
  private static final int SENTENCE_WORDS = 4;
  private static final int OPENING_WORDS = 4;
  private static final int SURELY_A_SENTENCE = 7;
  private static final double DOUBTFUL = 0.5;

  /** So many symbols of a code may get lost where it is heard freely. */
  private static final int MOST_MISHEARD = 2;

  /** Nobody spells faster. */
  private static final int SYMBOL_MILLIS = 150;

  private final TurnWords language;

  TurnEnd(TurnWords language) {
    this.language = language;
  }

  /** Whether such an answer is complete as soon as it is said, and soon said. */
  boolean isClosed(Expectation expected) {
    String type = expected.type();
    return type.equals("yes_no") || CHOICES.contains(type) || MOMENTS.contains(type);
  }

  Look look(Transcript soFar, Expectation expected) {
    List<String> words = TurnWords.split(soFar.text());
    String type = expected.type();
    if (words.isEmpty()) {
      return Look.UNCERTAIN;
    }
    if (type.equals("code") || type.equals("phone")) {
      String pattern = type.equals("phone") ? PHONE : expected.pattern();
      Look look = code(soFar.text(), words, pattern);
      return isGuessed(soFar, pattern) ? look.orLonger(Look.UNCERTAIN) : look;
    }
    Look look = answer(words, expected);
    return soFar.confidence() < DOUBTFUL ? look.orLonger(Look.UNCERTAIN) : look;
  }

  /**
   * Whether a closer look at these words can tell more: not when so much of a code is missing that
   * it surely is not over.
   */
  boolean isWorthMore(Transcript free, Expectation expected) {
    if (!expected.type().equals("code")) {
      return true;
    }
    SpelledSymbols spelled = SpelledSymbols.of(free.text(), language);
    int missing = expected.pattern().length() - spelled.trailing().length();
    return spelled.filling(expected.pattern()) != SpelledSymbols.Filling.PARTLY
        || missing <= MOST_MISHEARD;
  }

  /**
   * Whether a closer look at these words can wait: when callers often pause before they are done,
   * and nothing will come of this pause before it is a good deal longer.
   */
  boolean canWait(Transcript free, Expectation expected) {
    return expected.isNothing()
        && free.confidence() < DOUBTFUL
        && look(free, expected).compareTo(Look.UNCERTAIN) >= 0;
  }

  /**
   * How much more voice there surely is to come after these words, in milliseconds: a code takes
   * its time, whatever of it was misheard.
   */
  int leastMoreMillis(Transcript soFar, Expectation expected) {
    if (!expected.type().equals("code")) {
      return 0;
    }
    SpelledSymbols spelled = SpelledSymbols.of(soFar.text(), language);
    boolean begun = spelled.filling(expected.pattern()) == SpelledSymbols.Filling.PARTLY;
    int missing = expected.pattern().length() - spelled.trailing().length() - MOST_MISHEARD;
    return begun || soFar.text().isEmpty() ? Math.max(0, missing * SYMBOL_MILLIS) : 0;
  }

  /** Whether the words that were heard freely lacked some of the code: its last sign is a guess. */
  private boolean isGuessed(Transcript heard, String pattern) {
    return heard.confidence() < DOUBTFUL
        || (heard.kind() == Transcript.Kind.PHRASE
            && heard.alternatives().stream()
                .map(other -> SpelledSymbols.of(other.text(), language))
                .anyMatch(other -> other.filling(pattern) == SpelledSymbols.Filling.PARTLY));
  }

  private Look code(String text, List<String> words, String pattern) {
    SpelledSymbols spelled = SpelledSymbols.of(text, language);
    return switch (spelled.filling(pattern)) {
      case FULL -> Look.FULL;
      case ENDING -> Look.SENTENCE;
      case PARTLY -> Look.UNFINISHED;
      case OTHERWISE -> Look.UNCERTAIN;
      case NONE ->
          words.size() < SURELY_A_SENTENCE
                  && (spelled.any() || words.size() < OPENING_WORDS || isOpen(words))
              ? Look.UNFINISHED
              : Look.UNCERTAIN;
    };
  }

  private Look answer(List<String> words, Expectation expected) {
    List<String> bare = language.without("courtesy", words);
    boolean thanked = bare.size() < words.size();
    if (offers(expected, bare) || language.countOnly("whole", HESITATION, words) > 0) {
      return thanked ? Look.FULL : Look.COMPLETE;
    }
    Look look = byType(bare, expected.type());
    if (thanked && look.compareTo(Look.REFUSAL) <= 0) {
      return Look.FULL;
    }
    return look == Look.SENTENCE ? besides(words, expected) : look;
  }

  /** A sentence without what was asked for: the answer itself may be still to come. */
  private Look besides(List<String> words, Expectation expected) {
    String first = words.getFirst();
    boolean answers = language.is("yes", first) || language.is("no", first);
    if (expected.isNothing() || expected.type().equals("text") || answers) {
      return Look.SENTENCE;
    }
    return words.size() <= OPENING_WORDS ? Look.UNFINISHED : Look.UNCERTAIN;
  }

  private static boolean offers(Expectation expected, List<String> words) {
    return expected.phrases().stream().map(TurnWords::split).anyMatch(words::equals);
  }

  private Look byType(List<String> words, String type) {
    if (type.equals("yes_no")) {
      return yesOrNo(words);
    }
    if (isOpen(words)) {
      return Look.UNFINISHED;
    }
    if (MOMENTS.contains(type) || CHOICES.contains(type)) {
      return CHOICES.contains(type) && language.endsWith("choice", words)
          ? Look.COMPLETE
          : moment(words);
    }
    return NAMES.contains(type) ? Look.ANSWER : sentence(words);
  }

  private Look yesOrNo(List<String> words) {
    if (language.countOnly("yes", HESITATION, words) > 0) {
      return Look.COMPLETE;
    }
    int refusals = language.countOnly("no", HESITATION, words);
    if (refusals > 0) {
      boolean lone = refusals == 1 && language.is("no", words.getLast());
      return lone ? Look.REFUSAL : Look.COMPLETE;
    }
    return isOpen(words) ? Look.UNFINISHED : sentence(words);
  }

  private Look moment(List<String> words) {
    String last = words.getLast();
    boolean month = words.stream().anyMatch(word -> language.is("month", word));
    boolean ordinal = words.stream().anyMatch(word -> language.is("ordinal", word));
    if (language.is("day", last) || language.is("time", last)) {
      return Look.COMPLETE;
    }
    if (language.is("month", last)) {
      return ordinal ? Look.COMPLETE : Look.UNFINISHED;
    }
    if (ordinal) {
      return month ? Look.COMPLETE : Look.ANSWER;
    }
    return isNumber(last) ? Look.ANSWER : sentence(words);
  }

  private boolean isNumber(String word) {
    return word.matches("[0-9]+")
        || language.is("digit", word)
        || language.is("tens", word)
        || language.is("teens", word);
  }

  private boolean isOpen(List<String> words) {
    boolean asks = words.stream().anyMatch(word -> language.is("question", word));
    return language.endsWith(HESITATION, words)
        || language.endsWith("unfinished", words)
        || (language.is("copula", words.getLast()) && !asks);
  }

  private static Look sentence(List<String> words) {
    return words.size() >= SENTENCE_WORDS ? Look.SENTENCE : Look.UNCERTAIN;
  }
}
