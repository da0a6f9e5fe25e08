package org.warmline.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What a simulated caller says to a person: one sentence each time the person has said something,
 * and hangs up after the last. Used by one thread.
 */
final class Replies implements Supplier<Optional<CallerMove>> {
  private final List<CallerMove.Speak> sentences;
  private final IntSupplier agentSaid;
  private int answered;
  private int given;

  /**
   * Replies to a person.
   *
   * @param agentSaid how many sentences the person has said so far
   */
  Replies(List<CallerMove.Speak> sentences, IntSupplier agentSaid) {
    this.sentences = List.copyOf(sentences);
    this.agentSaid = agentSaid;
  }

  @Override
  public Optional<CallerMove> get() {
    int said = agentSaid.getAsInt();
    if (said <= answered) {
      return Optional.empty();
    }
    answered = said;
    return Optional.of(given < sentences.size() ? sentences.get(given++) : new CallerMove.HangUp());
  }
}
