package org.warmline.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * The likeliest way through a grammar: a few hypotheses go on token by token, and the best of those
 * that came to an end counts. Knows nothing of networks; for one utterance, on one thread.
 */
final class CodeSearch {
  static final int NARROW = 4;
  static final int WIDE = 10;

  /** Natural logarithm of how much likelier the best may be than another that still goes on. */
  private static final double SCOPE = 8;

  /**
   * What has been gone so far.
   *
   * @param parent which of the hypotheses before it goes on from
   */
  record Path(List<Integer> tokens, Set<Integer> states, double logProbability, int parent) {
    Path {
      tokens = List.copyOf(tokens);
      states = Set.copyOf(states);
    }

    int lastToken() {
      return tokens.getLast();
    }
  }

  private final CodeGrammar grammar;
  private final int endToken;
  private final int width;
  private List<Path> open;
  private Optional<Path> best = Optional.empty();

  /**
   * A search from the beginning.
   *
   * @param width how many hypotheses go on at a time
   */
  CodeSearch(CodeGrammar grammar, int endToken, int width) {
    this.grammar = grammar;
    this.endToken = endToken;
    this.width = width;
    open = List.of(new Path(List.of(), grammar.begin(), 0, 0));
  }

  /**
   * Goes on by one token.
   *
   * @param logProbability of a token after the path with that index
   * @return the paths that are open now; empty when the search is over
   */
  List<Path> step(ToDoubleBiFunction<Integer, Integer> logProbability) {
    List<Path> longer = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      Path path = open.get(i);
      int parent = i;
      if (grammar.isEnd(path.states())) {
        finish(path, logProbability.applyAsDouble(i, endToken));
      }
      grammar
          .next(path.states())
          .forEach(
              (token, states) -> {
                Integer[] tokens = path.tokens().toArray(new Integer[path.tokens().size() + 1]);
                tokens[path.tokens().size()] = token;
                double more = logProbability.applyAsDouble(parent, token);
                longer.add(new Path(List.of(tokens), states, path.logProbability() + more, parent));
              });
    }
    double least = longer.stream().mapToDouble(Path::logProbability).max().orElse(0) - SCOPE;
    open =
        longer.stream()
            .filter(path -> path.logProbability() >= least)
            .filter(path -> best.isEmpty() || path.logProbability() > best.get().logProbability())
            .sorted(Comparator.comparingDouble(Path::logProbability).reversed())
            .limit(width)
            .toList();
    return open;
  }

  /** The best that came to an end. */
  Optional<Path> best() {
    return best;
  }

  private void finish(Path path, double end) {
    double total = path.logProbability() + end;
    if (best.isEmpty() || total > best.get().logProbability()) {
      best = Optional.of(new Path(path.tokens(), path.states(), total, path.parent()));
    }
  }
}
