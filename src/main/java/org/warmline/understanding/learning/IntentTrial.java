package org.warmline.understanding.learning;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classifier that calls use, taught by sentences of a file and asked one sentence at a time.
 * Used by one thread.
 */
public final class IntentTrial implements AutoCloseable {
  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;

  private final SentenceEncoder encoder;
  private final IntentReader reader;
  private final Map<String, List<String>> phrases;
  private final Map<String, List<float[]>> vectors;
  private final double trainSeconds;

  private IntentTrial(
      SentenceEncoder encoder,
      IntentReader reader,
      Map<String, List<String>> phrases,
      Map<String, List<float[]>> vectors,
      double trainSeconds) {
    this.encoder = encoder;
    this.reader = reader;
    this.phrases = phrases;
    this.vectors = vectors;
    this.trainSeconds = trainSeconds;
  }

  /** A sentence and the intent that it belongs to. */
  public record Labelled(String intent, String text) {}

  /**
   * What a sentence was taken for.
   *
   * @param intent the likeliest, however unlikely; empty for a sentence without a word
   * @param confidence 0 to 1, 0.5 is where a call acts
   * @param cpuMillis what the answer cost the thread
   */
  public record Answer(Labelled asked, String intent, double confidence, double cpuMillis) {
    public boolean right() {
      return intent.equals(asked.intent());
    }
  }

  /** A phrase that was taught, and its cosine to a sentence. */
  public record Near(String phrase, double cosine) {}

  /**
   * Loads the sentence model and teaches.
   *
   * @param taught the phrases, of two intents at least
   * @param talk sentences that are nobody's request; empty for those that are shipped
   */
  public static IntentTrial teach(List<Labelled> taught, Optional<List<String>> talk) {
    SentenceEncoder encoder = SentenceEncoder.load();
    try {
      long began = System.nanoTime();
      Map<String, List<String>> phrases = new LinkedHashMap<>();
      taught.forEach(
          one -> phrases.computeIfAbsent(one.intent(), name -> new ArrayList<>()).add(one.text()));
      List<String> names = List.copyOf(phrases.keySet());
      PhraseVectors vectors = PhraseVectors.onEveryCore(encoder, Optional.empty());
      List<List<String>> groups = List.copyOf(phrases.values());
      IntentReader reader =
          IntentReader.train(
              encoder,
              vectors,
              names,
              groups,
              talk.orElseGet(() -> SeedSentences.read("background.txt")));
      List<List<float[]>> means = vectors.encodeMeans(groups);
      Map<String, List<float[]>> byIntent = new LinkedHashMap<>();
      for (int k = 0; k < names.size(); k++) {
        byIntent.put(names.get(k), means.get(k));
      }
      double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
      return new IntentTrial(encoder, reader, phrases, byIntent, seconds);
    } catch (RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  /** Whether this intent was taught. */
  public boolean knows(String intent) {
    return phrases.containsKey(intent);
  }

  /** Seconds from the phrases to a classifier that can be asked, without loading the model. */
  public double trainSeconds() {
    return trainSeconds;
  }

  /** What a sentence is taken for, as in a call. */
  public Answer ask(Labelled asked) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    String plain = Tidy.of(asked.text());
    Optional<IntentClassifier.Guess> guess =
        plain.isEmpty()
            ? Optional.empty()
            : Optional.of(reader.guess(plain, encoder.encode(plain), 1).getFirst());
    double millis = (threads.getCurrentThreadCpuTime() - began) / NANOS_A_MILLI;
    return new Answer(
        asked,
        guess.map(IntentClassifier.Guess::intent).orElse(""),
        guess.map(IntentClassifier.Guess::confidence).orElse(0.0),
        millis);
  }

  /** The phrases of one intent that lie nearest to a sentence, nearest first. */
  public List<Near> nearest(String text, String intent, int most) {
    float[] vector = encoder.encode(Tidy.of(text)).mean();
    List<String> own = phrases.getOrDefault(intent, List.of());
    List<float[]> ownVectors = vectors.getOrDefault(intent, List.of());
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      near.add(new Near(own.get(i), Vectors.dot(vector, ownVectors.get(i))));
    }
    near.sort(Comparator.comparingDouble(Near::cosine).reversed());
    return near.stream().limit(most).toList();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
