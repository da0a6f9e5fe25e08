package org.warmline.rehearsal.bench;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.warmline.call.Pcm;
import org.warmline.conversation.Workers;
import org.warmline.speech.Ear;
import org.warmline.speech.EndpointSettings;
import org.warmline.speech.Recognizer;
import org.warmline.speech.SileroVad;
import org.warmline.speech.SpeechException;
import org.warmline.speech.Utterance;

/**
 * A line that is listened to as in a call, partials included, by whom nobody answers. Sound is
 * brought by one thread.
 */
final class ListenedLine implements Ear.Listener, AutoCloseable {
  private final Ear ear;
  private final AtomicInteger utterances = new AtomicInteger();
  private volatile Optional<SpeechException> failure = Optional.empty();

  ListenedLine(SileroVad vad, Recognizer recognizer, Workers workers) {
    ear =
        new Ear(
            vad,
            recognizer,
            EndpointSettings.CALL,
            workers.natives(),
            workers.natives(),
            workers::hasNativeToSpare,
            this);
  }

  /**
   * @throws SpeechException when the engine failed on what came before
   */
  void hear(Pcm frame) {
    if (failure.isPresent()) {
      throw failure.get();
    }
    ear.hear(frame);
  }

  /** How many have been heard and read. */
  int utterances() {
    return utterances.get();
  }

  @Override
  public void onSpeechStarted(long atMillis, long soundMillis) {}

  @Override
  public void onPartial(String text) {}

  @Override
  public void onUtterance(Utterance utterance) {
    utterances.incrementAndGet();
  }

  @Override
  public void onHearingFailed(SpeechException broken) {
    failure = Optional.of(broken);
  }

  @Override
  public void close() {
    ear.close();
  }
}
