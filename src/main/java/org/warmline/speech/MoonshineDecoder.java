package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One utterance's walk through Moonshine's decoder: freely, the likeliest token at a time, and then
 * along given phrases. What the first step learned of the sound serves all later ones. Used by one
 * thread, for one utterance.
 */
final class MoonshineDecoder implements AutoCloseable {
  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int LONGEST_CODE = 40;
  private static final int SHORTEST_DRAFT = 2;

  private final DecoderNetwork network;
  private final DecoderStep first;
  private final Logits atFirst;

  MoonshineDecoder(OrtSession session, OnnxTensor sound, OnnxTensor soundMask) throws OrtException {
    network = new DecoderNetwork(session, sound, soundMask);
    first = network.begin(BEGIN);
    atFirst = first.logits(0);
  }

  /**
   * Writes down what is heard, whatever it is.
   *
   * @param draft what it may be; as far as it is, it need not be found token by token
   */
  Decoding decode(int maxTokens, List<Integer> draft) throws OrtException {
    List<Integer> tokens = new ArrayList<>();
    Walk walk = follow(draft.subList(0, Math.min(draft.size(), maxTokens)), tokens);
    double total = walk.total();
    DecoderStep last = walk.step();
    Logits logits = walk.logits();
    try {
      while (tokens.size() < maxTokens && Repetition.loopedPhrase(tokens) == 0) {
        int token = logits.likeliest();
        total += logits.logProbability(token);
        if (token == END) {
          return new Decoding(tokens, total / (tokens.size() + 1), true);
        }
        tokens.add(token);
        DecoderStep next = network.next(token, first, last);
        closeUnlessFirst(last);
        last = next;
        logits = last.logits(0);
      }
    } finally {
      closeUnlessFirst(last);
    }
    return new Decoding(Repetition.withoutLoop(tokens), total / Math.max(1, tokens.size()), false);
  }

  /** Where a reading has come to, with the logarithm of the probability of the way there. */
  private record Walk(DecoderStep step, Logits logits, double total) {}

  /** Goes as far along the draft as each of its tokens is the likeliest; adds those. */
  private Walk follow(List<Integer> draft, List<Integer> tokens) throws OrtException {
    if (draft.size() < SHORTEST_DRAFT || atFirst.likeliest() != draft.getFirst()) {
      return new Walk(first, atFirst, 0);
    }
    long[][] rows = {draft.stream().mapToLong(Integer::longValue).toArray()};
    DecoderStep step = network.side(rows, first);
    Logits logits = atFirst;
    double total = 0;
    for (int token : draft) {
      if (logits.likeliest() != token) {
        break;
      }
      total += logits.logProbability(token);
      logits = step.logits(tokens.size());
      tokens.add(token);
    }
    return new Walk(network.cut(step, first.length() + tokens.size()), logits, total);
  }

  /** Natural logarithm of the probability that an utterance begins with this token. */
  double logProbabilityFirst(int token) {
    return atFirst.logProbability(token);
  }

  /** How well the sound fits each of the phrases, in their order; all go through at once. */
  List<PhraseScore> score(List<Phrase> phrases) throws OrtException {
    int longest = phrases.stream().mapToInt(phrase -> phrase.tokens().size()).max().orElse(0);
    if (longest == 0) {
      return List.of();
    }
    long[][] rows = new long[phrases.size()][longest];
    for (int row = 0; row < rows.length; row++) {
      List<Integer> tokens = phrases.get(row).tokens();
      for (int i = 0; i < longest; i++) {
        rows[row][i] = i < tokens.size() ? tokens.get(i) : END;
      }
    }
    List<PhraseScore> scores = new ArrayList<>();
    try (DecoderStep step = network.side(rows, first)) {
      for (int row = 0; row < rows.length; row++) {
        scores.add(score(phrases.get(row), step, row * longest));
      }
    }
    return scores;
  }

  private PhraseScore score(Phrase phrase, DecoderStep step, int start) {
    List<Integer> tokens = phrase.tokens();
    double total = atFirst.logProbability(tokens.getFirst());
    for (int i = 0; i < tokens.size(); i++) {
      int next = i + 1 < tokens.size() ? tokens.get(i + 1) : END;
      total += step.logits(start + i).logProbability(next);
    }
    return new PhraseScore(phrase, total);
  }

  /**
   * The likeliest code of this shape; a wider search finds more.
   *
   * @param least what all that fit worse are given up below, as natural logarithm of a probability
   */
  Optional<CodeSearch.Path> search(CodeGrammar grammar, int width, double least)
      throws OrtException {
    CodeSearch search = new CodeSearch(grammar, END, width);
    DecoderStep last = first;
    List<Logits> logits = List.of(atFirst);
    try {
      for (int length = 0; length < LONGEST_CODE; length++) {
        List<Logits> known = logits;
        List<CodeSearch.Path> open =
            search.step((path, token) -> known.get(path).logProbability(token));
        if (open.isEmpty() || open.getFirst().logProbability() < least) {
          break;
        }
        long[][] rows = new long[open.size()][];
        Arrays.setAll(rows, row -> new long[] {open.get(row).lastToken()});
        List<Integer> parents = open.stream().map(CodeSearch.Path::parent).toList();
        DecoderStep next = network.branch(rows, parents, first, last);
        closeUnlessFirst(last);
        last = next;
        logits = IntStream.range(0, rows.length).mapToObj(next::logits).toList();
      }
    } finally {
      closeUnlessFirst(last);
    }
    return search.best();
  }

  private void closeUnlessFirst(DecoderStep step) {
    if (step != first) {
      step.close();
    }
  }

  @Override
  public void close() {
    first.close();
  }
}
