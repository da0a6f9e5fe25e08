package org.warmline.speech;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * What one run of the decoder left, a row for each path: what it thinks of the next token, and the
 * keys and values of the words so far. Holds until the run after the next. Used by one thread.
 */
final class DecoderStep implements AutoCloseable {
  private final OrtSession.Result result;
  private final FloatBuffer logits;
  private final DecoderMemory.Bank bank;
  private final List<OnnxTensor> words;
  private final int rows;
  private final int length;

  /**
   * What a run left.
   *
   * @param words the tensors over the bank, which are closed with this
   * @param length of the words so far, in tokens
   */
  DecoderStep(
      OrtSession.Result result,
      FloatBuffer logits,
      DecoderMemory.Bank bank,
      List<OnnxTensor> words,
      int rows,
      int length) {
    this.result = result;
    this.logits = logits;
    this.bank = bank;
    this.words = List.copyOf(words);
    this.rows = rows;
    this.length = length;
  }

  /** The same with other words; those it had are given up. */
  DecoderStep replaced(DecoderMemory.Bank otherBank, List<OnnxTensor> otherWords, int otherLength) {
    words.forEach(OnnxTensor::close);
    return new DecoderStep(result, logits, otherBank, otherWords, rows, otherLength);
  }

  Logits logits(int place) {
    return new Logits(logits, place);
  }

  /** What the first step alone makes. */
  OnnxTensor sound(String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }

  OnnxTensor words(int index) {
    return words.get(index);
  }

  DecoderMemory.Bank bank() {
    return bank;
  }

  int rows() {
    return rows;
  }

  int length() {
    return length;
  }

  @Override
  public void close() {
    result.close();
    words.forEach(OnnxTensor::close);
  }
}
