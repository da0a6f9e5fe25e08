package org.warmline.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All ways to say a code of a given shape, in the decoder's tokens: {@code Kilo}, {@code K}, {@code
 * K as in Kilo} for a letter, {@code four} for a digit, commas between them or not. A network of
 * states with tokens as its steps. May be shared between threads.
 */
final class CodeGrammar {
  private static final List<String> LETTERS =
      List.of(
          ("Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November"
                  + " Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu")
              .split(" ", -1));
  private static final List<String> DIGITS =
      List.of("Zero One Two Three Four Five Six Seven Eight Nine".split(" ", -1));

  private static final int USUAL_TOKENS_A_PLACE = 4;

  private final Function<String, List<Integer>> encoder;
  private final String pattern;
  private final List<Map<Integer, Set<Integer>>> steps = new ArrayList<>();
  private final Set<Integer> ends;

  /** Utterance after utterance goes the same few ways. */
  private final Map<Set<Integer>, Map<Integer, Set<Integer>>> walked = new ConcurrentHashMap<>();

  private CodeGrammar(String pattern, Function<String, List<Integer>> encoder) {
    this.encoder = encoder;
    this.pattern = pattern;
    int begin = state();
    Set<Integer> from = Set.of(begin, after(begin, "It's"));
    int end = begin;
    for (int place = 0; place < pattern.length(); place++) {
      end = state();
      for (String form : pattern.charAt(place) == '9' ? digitForms() : letterForms()) {
        for (int state : from) {
          connect(state, encoder.apply(form), end);
        }
      }
      from = Set.of(end, afterSign(end, ","));
    }
    ends = Set.of(end, afterSign(end, "."));
  }

  /**
   * The grammar of a pattern.
   *
   * @param pattern {@code A} for a letter and {@code 9} for a digit, a place each
   * @param encoder text to tokens
   */
  static CodeGrammar of(String pattern, Function<String, List<Integer>> encoder) {
    return new CodeGrammar(pattern, encoder);
  }

  String pattern() {
    return pattern;
  }

  /** How many tokens codes of this shape hardly ever exceed. */
  int longest() {
    return USUAL_TOKENS_A_PLACE * pattern.length();
  }

  Set<Integer> begin() {
    return Set.of(0);
  }

  /** Where each token that may come next leads to. */
  Map<Integer, Set<Integer>> next(Set<Integer> states) {
    return walked.computeIfAbsent(states, this::walk);
  }

  private Map<Integer, Set<Integer>> walk(Set<Integer> states) {
    Map<Integer, Set<Integer>> all = new HashMap<>();
    for (int state : states) {
      steps
          .get(state)
          .forEach((token, to) -> all.computeIfAbsent(token, t -> new HashSet<>()).addAll(to));
    }
    all.replaceAll((token, to) -> Set.copyOf(to));
    return Collections.unmodifiableMap(all);
  }

  /** Whether the code may be over here. */
  boolean isEnd(Set<Integer> states) {
    return states.stream().anyMatch(ends::contains);
  }

  /** What was written down freely as a way through, when it is one. */
  Optional<CodeSearch.Path> read(Decoding free) {
    Set<Integer> states = begin();
    for (int token : free.tokens()) {
      states = next(states).getOrDefault(token, Set.of());
    }
    return free.complete() && isEnd(states)
        ? Optional.of(new CodeSearch.Path(free.tokens(), states, free.logProbability(), 0))
        : Optional.empty();
  }

  private static List<String> digitForms() {
    List<String> forms = new ArrayList<>(DIGITS);
    DIGITS.forEach(digit -> forms.add(digit.toLowerCase(Locale.ROOT)));
    return forms;
  }

  private static List<String> letterForms() {
    List<String> forms = new ArrayList<>();
    for (String word : LETTERS) {
      String letter = word.substring(0, 1);
      String lower = word.toLowerCase(Locale.ROOT);
      forms.addAll(List.of(word, lower, letter, letter + "."));
      forms.addAll(List.of(letter + " as in " + word, letter + " as in " + lower));
    }
    return forms;
  }

  private int state() {
    steps.add(new HashMap<>());
    return steps.size() - 1;
  }

  private int after(int state, String word) {
    int end = state();
    connect(state, encoder.apply(word), end);
    return end;
  }

  /** A sign stands right behind its word, without the mark that begins a word. */
  private int afterSign(int state, String sign) {
    List<Integer> tokens = encoder.apply("x" + sign);
    int end = state();
    connect(state, List.of(tokens.getLast()), end);
    return end;
  }

  private void connect(int from, List<Integer> tokens, int to) {
    int at = from;
    for (int i = 0; i < tokens.size(); i++) {
      int next = i + 1 < tokens.size() ? state() : to;
      steps.get(at).computeIfAbsent(tokens.get(i), token -> new HashSet<>()).add(next);
      at = next;
    }
  }
}
