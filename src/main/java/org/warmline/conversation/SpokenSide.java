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
 * A caller on a line: listens while it speaks, gives way when the caller takes the turn, and
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
  private final Mouth mouth;
  private final Floor floor;
  private final Pauses pauses;
  private volatile CallerEvents events = NobodyListens.INSTANCE;

  private volatile Optional<TalkEars> talk = Optional.empty();

  /**
   * The caller on a line that is not yet put through.
   *
   * @param natives where recognition runs
   * @param speaking where what is said is given out, which may wait for its rendering
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
      Executor speaking,
      BooleanSupplier spare,
      int silenceMillis) {
    this.line = line;
    this.vad = vad;
    this.recognizer = recognizer;
    this.natives = natives;
    this.spare = spare;
    this.prompts = prompts;
    EndpointSettings settings = EndpointSettings.CALL.in(line.caller().locale());
    this.ear = new Ear(vad, recognizer, settings, natives, Urgency.READ.on(natives), spare, this);
    this.voice = new Mailbox(call, speaking, () -> events.deaf());
    this.mouth = new Mouth(line, prompts, voice, () -> events.sounding());
    this.floor = new Floor(mouth, line.caller().locale(), new BargeIn());
    this.pauses = new Pauses(silenceMillis);
  }

  @Override
  public void start(CallerEvents to) {
    events = to;
    floor.start(to);
    line.start(this);
  }

  @Override
  public void say(Saying saying, Expectation expects) {
    ear.expect(expects);
    synchronized (this) {
      pauses.begin();
    }
    floor.say(saying, expects);
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
  public synchronized void whenQuiet(int millis, Runnable task) {
    pauses.whenQuiet(millis, task);
  }

  @Override
  public boolean whenTurnIsOver(Runnable task) {
    return floor.whenTurnIsOver(task);
  }

  @Override
  public boolean whenTurnIsSure(Runnable task) {
    return floor.whenTurnIsSure(task);
  }

  @Override
  public void turnStands() {
    floor.stand();
  }

  @Override
  public void needNotBeHeard() {
    mouth.endDuty().ifPresent(events::interrupted);
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
    floor.end();
    voice.post(line::hangUp);
  }

  @Override
  public void onSound(Pcm frame) {
    ear.hear(frame);
    floor.passed(frame.millis());
    Pauses.Passed passed = pass(frame.millis(), floor.isQuiet());
    mouth.passed().ifPresent(events::interrupted);
    passed.task().ifPresent(Runnable::run);
    if (passed.silent()) {
      events.silent();
    }
  }

  private synchronized Pauses.Passed pass(int millis, boolean quiet) {
    return pauses.passed(millis, quiet);
  }

  @Override
  public void onPlayed(Pcm frame) {
    ear.played(frame);
  }

  @Override
  public void onText(String text) {
    floor.taken();
    events.heard(Heard.typed(text));
  }

  @Override
  public void onPartial(String text) {
    events.partial(text);
  }

  @Override
  public void onDigit(char digit) {
    floor.taken();
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
    floor.stand();
    talk.ifPresent(TalkEars::close);
    events.hungUp();
  }

  @Override
  public void onVoice(long atMillis) {
    floor.voice(atMillis);
  }

  @Override
  public boolean mayGoOn(long atMillis) {
    return floor.mayGoOn(atMillis);
  }

  @Override
  public void onSpeechStarted(long atMillis, long soundMillis) {
    ear.tellOpening(floor.started(atMillis, soundMillis), floor.backchannels().likely());
  }

  @Override
  public void onOpening(String text, long speechMillis) {
    floor.opening(text, speechMillis);
  }

  @Override
  public void onUtterance(Utterance utterance) {
    floor.ended(utterance);
  }

  @Override
  public void onHearingFailed(SpeechException failure) {
    LOG.error("A caller can't be heard", failure);
    floor.lost();
    events.deaf();
  }
}
