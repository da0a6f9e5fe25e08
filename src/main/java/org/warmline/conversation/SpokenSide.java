package org.warmline.conversation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallId;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.handoff.Monitoring;
import org.warmline.speech.Ear;
import org.warmline.speech.EndpointSettings;
import org.warmline.speech.Prompts;
import org.warmline.speech.Recognizer;
import org.warmline.speech.SileroVad;
import org.warmline.speech.SpeechException;
import org.warmline.speech.Utterance;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.LineListener;

/**
 * A caller on a line: listens while it speaks, falls silent when the caller speaks over it, and
 * notices when the caller says nothing. All its times are those of the line's frames.
 */
public final class SpokenSide implements CallerSide, LineListener, Ear.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(SpokenSide.class);

  private final CallLine line;
  private final SileroVad vad;
  private final Recognizer recognizer;
  private final Executor natives;
  private final BooleanSupplier spare;
  private final Ear ear;
  private final Prompts prompts;
  private final Mailbox voice;
  private final int silenceMillis;
  private volatile CallerEvents events = NobodyListens.INSTANCE;

  private volatile Optional<TalkEars> talk = Optional.empty();
  private int rendering;
  private int generation;
  private boolean fresh;
  private boolean callerSpeaks;
  private boolean ending;
  private int quietMillis;

  /**
   * The caller on a line that is not yet put through.
   *
   * @param natives where recognition and synthesis run
   * @param spare whether there is time to tell what the caller has said so far
   * @param silenceMillis how long a caller may say nothing after a question
   */
  public SpokenSide(
      CallId call,
      CallLine line,
      SileroVad vad,
      Recognizer recognizer,
      Prompts prompts,
      Executor natives,
      BooleanSupplier spare,
      int silenceMillis) {
    this.line = line;
    this.vad = vad;
    this.recognizer = recognizer;
    this.natives = natives;
    this.spare = spare;
    this.prompts = prompts;
    this.silenceMillis = silenceMillis;
    this.ear = new Ear(vad, recognizer, EndpointSettings.CALL, natives, spare, this);
    this.voice = new Mailbox(call, Urgency.SPEAK.on(natives), () -> events.deaf());
  }

  @Override
  public void start(CallerEvents to) {
    events = to;
    line.start(this);
  }

  @Override
  public void say(Saying saying, Expectation expects) {
    ear.expect(expects);
    int mine;
    synchronized (this) {
      rendering++;
      quietMillis = 0;
      mine = generation;
    }
    voice.post(() -> speak(saying, mine));
  }

  @Override
  public CompletionStage<Pcm> render(String text) {
    CompletableFuture<Pcm> whole = new CompletableFuture<>();
    Urgency.LATER.on(natives).execute(() -> whole.complete(prompts.whole(text)));
    return whole;
  }

  @Override
  public CompletionStage<Void> whenSpoken() {
    CompletableFuture<Void> spoken = new CompletableFuture<>();
    voice.post(() -> spoken.complete(null));
    return spoken;
  }

  @Override
  public void follow(CallId call, Monitoring monitoring, TalkEvents to) {
    TalkEars ears = new TalkEars(vad, recognizer, natives, spare, to);
    monitoring.hear(call, ears::hearCaller, ears::hearAgent);
    talk.ifPresent(TalkEars::close);
    talk = Optional.of(ears);
  }

  @Override
  public void hangUp() {
    synchronized (this) {
      ending = true;
    }
    voice.post(line::hangUp);
  }

  @Override
  public void onSound(Pcm frame) {
    ear.hear(frame);
    boolean silent = false;
    synchronized (this) {
      boolean waiting = rendering == 0 && !line.isPlaying() && !callerSpeaks && !ending;
      quietMillis = waiting ? quietMillis + frame.millis() : 0;
      if (quietMillis >= silenceMillis) {
        quietMillis = 0;
        silent = true;
      }
    }
    if (silent) {
      events.silent();
    }
  }

  @Override
  public void onPlayed(Pcm frame) {
    ear.played(frame);
  }

  @Override
  public void onText(String text) {
    hush();
    events.heard(Heard.typed(text));
  }

  @Override
  public void onPartial(String text) {
    events.partial(text);
  }

  @Override
  public void onDigit(char digit) {
    hush();
    events.pressed(digit);
  }

  @Override
  public void onLost() {
    events.lost();
  }

  @Override
  public void onPulse(Runnable alive) {
    ear.whenHeard(() -> events.pulse(alive));
  }

  @Override
  public void onHangup() {
    ear.close();
    talk.ifPresent(TalkEars::close);
    events.hungUp();
  }

  @Override
  public void onSpeechStarted(long atMillis) {
    synchronized (this) {
      callerSpeaks = true;
    }
    hush();
  }

  @Override
  public void onUtterance(Utterance utterance) {
    synchronized (this) {
      callerSpeaks = false;
    }
    long waited = utterance.endpointMillis() - utterance.toMillis();
    events.heard(
        new Heard(
            utterance.transcript(), utterance.voiced(), waited, utterance.recognitionMillis()));
  }

  @Override
  public void onHearingFailed(SpeechException failure) {
    LOG.error("A caller can't be heard", failure);
    events.deaf();
  }

  private void hush() {
    long played;
    synchronized (this) {
      if (ending || (!line.isPlaying() && rendering == 0)) {
        return;
      }
      generation++;
      played = line.stopPlaying();
    }
    events.interrupted(played);
  }

  private void speak(Saying saying, int mine) {
    synchronized (this) {
      fresh = true;
    }
    try {
      prompts.speak(saying, sound -> play(sound, mine));
    } finally {
      synchronized (this) {
        rendering--;
      }
    }
  }

  private void play(Pcm sound, int mine) {
    boolean first;
    synchronized (this) {
      if (mine != generation) {
        return;
      }
      line.play(sound);
      first = fresh;
      fresh = false;
    }
    if (first) {
      events.sounding();
    }
  }
}
