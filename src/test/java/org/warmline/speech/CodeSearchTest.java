package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warmline.call.Transcript;
import org.warmline.call.Transcript.Kind;

/** The search for a spelled code, with letters as tokens and a sound that favours given words. */
class CodeSearchTest {
  private static final int END = 0;
  private static final double UNLIKELY = -7;

  @Test
  void findsTheCodeThatTheSoundFavours() {
    assertThat(search("A99", "Kilo, four, seven.")).contains("Kilo, four, seven.");
    assertThat(search("AA", "Q Quebec")).contains("Q Quebec");
    assertThat(search("A9", "It's X as in X-ray nine")).contains("It's X as in X-ray nine");
    assertThat(search("99", "One two")).contains("One two");
  }

  @Test
  void keepsToTheShapeWhateverTheSoundSays() {
    Random random = new Random(11);
    for (int run = 0; run < 40; run++) {
      double[] noise = random.doubles(128, -9, -1).toArray();
      Optional<String> found =
          search("A9", (path, token) -> token == END ? -0.5 : noise[Math.min(token, 127)]);
      assertThat(found.orElseThrow())
          .matches(
              "(It's )?[A-Za-z](\\.|[a-z-]*)( as in [A-Za-z-]+)?,?"
                  + " (?i:zero|one|two|three|four|five|six|seven|eight|nine)\\.?");
    }
  }

  @Test
  void aCodeCountsWhenItFitsAlmostAsWell() {
    Transcript free = new Transcript("Delta might nine.", 0.7);
    Transcript near = choose(free, -6, "Delta Mike, nine.");
    assertThat(near.kind()).isEqualTo(Kind.PHRASE);
    assertThat(near.text()).isEqualTo("Delta Mike, nine.");
    assertThat(near.alternatives().getFirst().text()).isEqualTo("Delta might nine.");
    Transcript far = choose(free, -18, "Eight, eight, eight.");
    assertThat(far.kind()).isEqualTo(Kind.FREE);
    assertThat(far.text()).isEqualTo("Delta might nine.");
    assertThat(far.confidence()).isEqualTo(0.7);
    Transcript same = choose(free, -3, "delta might nine");
    assertThat(same.confidence()).isGreaterThan(0.7);
  }

  private static Transcript choose(Transcript free, double logProbability, String code) {
    List<Integer> tokens = List.of(1, 2, 3, 4, 5, 6);
    return CodeChoice.choose(
        free, -3, new CodeSearch.Path(tokens, Set.of(), logProbability, 0), code);
  }

  /** Every token is unlikely but the next letter of what is said. */
  private static Optional<String> search(String pattern, String said) {
    List<Integer> wanted = letters(said);
    return run(
        pattern,
        step ->
            (path, token) ->
                token == (step < wanted.size() ? wanted.get(step) : END) ? -0.1 : UNLIKELY);
  }

  private static Optional<String> search(
      String pattern, ToDoubleBiFunction<Integer, Integer> sound) {
    return run(pattern, step -> sound);
  }

  private static Optional<String> run(
      String pattern, IntFunction<ToDoubleBiFunction<Integer, Integer>> sound) {
    CodeSearch search =
        new CodeSearch(
            CodeGrammar.of(pattern, text -> letters(" " + text)), END, CodeSearch.NARROW);
    for (int step = 0; !search.step(sound.apply(step)).isEmpty(); step++) {
      assertThat(step).isLessThan(80);
    }
    return search.best().map(path -> text(path.tokens()));
  }

  private static List<Integer> letters(String text) {
    return (text.startsWith(" ") ? text : " " + text).chars().boxed().toList();
  }

  private static String text(List<Integer> tokens) {
    return tokens.stream().map(Character::toString).collect(Collectors.joining()).strip();
  }
}
