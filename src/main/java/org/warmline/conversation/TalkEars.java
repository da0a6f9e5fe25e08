package org.warmline.conversation;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Party;
import org.warmline.call.Pcm;
import org.warmline.speech.Ear;
import org.warmline.speech.EndpointSettings;
import org.warmline.speech.Recognizer;
import org.warmline.speech.SileroVad;
import org.warmline.speech.SpeechException;
import org.warmline.speech.Utterance;

/**
 * Writes down what caller and agent say to each other: an ear for each. May be used from any
 * thread.
 */
final class TalkEars implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TalkEars.class);

  private final Ear caller;
  private final Ear agent;

  TalkEars(
      SileroVad vad,
      Recognizer recognizer,
      Executor natives,
      BooleanSupplier spare,
      TalkEvents events) {
    caller = ear(vad, recognizer, natives, spare, new Told(Party.CALLER, events));
    agent = ear(vad, recognizer, natives, spare, new Told(Party.AGENT, events));
  }

  void hearCaller(Pcm frame) {
    caller.hear(frame);
  }

  void hearAgent(Pcm frame) {
    agent.hear(frame);
  }

  @Override
  public void close() {
    caller.close();
    agent.close();
  }

  private static Ear ear(
      SileroVad vad, Recognizer recognizer, Executor natives, BooleanSupplier spare, Told told) {
    Executor later = Urgency.LATER.on(natives);
    return new Ear(vad, recognizer, EndpointSettings.TALK, later, later, spare, told);
  }

  private record Told(Party party, TalkEvents events) implements Ear.Listener {

    @Override
    public void onSpeechStarted(long atMillis, long soundMillis) {}

    @Override
    public void onPartial(String text) {
      events.talking(party, text);
    }

    @Override
    public void onUtterance(Utterance utterance) {
      if (!utterance.transcript().text().isBlank()) {
        events.talked(party, utterance.transcript());
      }
    }

    @Override
    public void onHearingFailed(SpeechException failure) {
      LOG.error(
          "Words between caller and agent could not be written down; the talk goes on", failure);
    }
  }
}
