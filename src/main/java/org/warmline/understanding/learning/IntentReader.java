package org.warmline.understanding.learning;

import java.util.List;
import java.util.Optional;
import org.warmline.understanding.learning.IntentClassifier.Guess;

/**
 * Which intent a sentence belongs to. Where that is not sure, and words of it may have been
 * misheard, it is read once more with those mended. May be shared between threads.
 */
public final class IntentReader {
  private final SentenceEncoder encoder;
  private final IntentClassifier classifier;
  private final MisheardWords misheard;

  private IntentReader(
      SentenceEncoder encoder, IntentClassifier classifier, MisheardWords misheard) {
    this.encoder = encoder;
    this.classifier = classifier;
    this.misheard = misheard;
  }

  /**
   * Learns.
   *
   * @param encoder what live sentences are encoded by; stays the caller's to close
   * @param intents at least two, each once
   * @param phrases each intent's phrases, in the same order
   * @param talk sentences that are no request at all
   * @throws IllegalArgumentException when there are fewer than two intents
   */
  public static IntentReader train(
      SentenceEncoder encoder,
      PhraseVectors vectors,
      List<String> intents,
      List<List<String>> phrases,
      List<String> talk) {
    List<String> names = intents.stream().map(IntentNames::inWords).toList();
    List<List<Encoded>> beside = vectors.encodeAll(List.of(names, talk));
    return new IntentReader(
        encoder,
        IntentClassifier.train(intents, vectors.encodeAll(phrases), beside.get(0), beside.get(1)),
        MisheardWords.of(phrases.stream().flatMap(List::stream).toList(), talk));
  }

  /**
   * The likeliest intents, best first.
   *
   * @param plain the sentence as {@link Tidy} makes it
   * @param sentence its vectors
   */
  public List<Guess> guess(String plain, Encoded sentence, int most) {
    return classifier.guess(sentence, () -> mended(plain), most);
  }

  private Optional<Encoded> mended(String plain) {
    return misheard.mend(plain).map(encoder::encode);
  }
}
