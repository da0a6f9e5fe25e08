package org.warmline.conversation;

import java.util.Optional;
import java.util.Set;
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
  private final Backchannels backchannels;
  private final BargeIn bargeIn = new BargeIn();
  private final Pauses pauses;
  private volatile CallerEvents events = NobodyListens.INSTANCE;

  private volatile Optional<TalkEars> talk = Optional.empty();
  private Expectation expected = Expectation.NOTHING;
  private boolean answerable;
  private boolean callerSpeaks;
  private boolean ending;
  private long lineMillis;
  private String opening = "";
  private long openingMillis;

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
    EndpointSettings settings = EndpointSettings.CALL.in(line.caller().locale());
    this.ear = new Ear(vad, recognizer, settings, natives, Urgency.READ.on(natives), spare, this);
    this.voice = new Mailbox(call, Urgency.SPEAK.on(natives), () -> events.deaf());
    this.mouth = new Mouth(line, prompts, voice, () -> events.sounding());
    this.backchannels = Backchannels.of(line.caller().locale());
    this.pauses = new Pauses(silenceMillis);
  }

  @Override
  public void start(CallerEvents to) {
    events = to;
    line.start(this);
  }

  @Override
  public void say(Saying saying, Expectation expects) {
    ear.expect(expects);
    synchronized (this) {
      expected = expects;
      pauses.begin();
    }
    mouth.say(saying);
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
    synchronized (this) {
      ending = true;
      bargeIn.taken();
      mouth.resume();
    }
    voice.post(line::hangUp);
  }

  @Override
  public void onSound(Pcm frame) {
    ear.hear(frame);
    Pauses.Passed passed;
    synchronized (this) {
      lineMillis += frame.millis();
      perform(bargeIn.passed(lineMillis, mouth.isOnDuty()));
      passed = pauses.passed(frame.millis(), !mouth.isBusy() && !callerSpeaks && !ending);
    }
    mouth.passed().ifPresent(events::interrupted);
    passed.task().ifPresent(Runnable::run);
    if (passed.silent()) {
      events.silent();
    }
  }

  @Override
  public void onPlayed(Pcm frame) {
    ear.played(frame);
  }

  @Override
  public void onText(String text) {
    takeTurn();
    events.heard(Heard.typed(text));
  }

  @Override
  public void onPartial(String text) {
    events.partial(text);
  }

  @Override
  public void onDigit(char digit) {
    takeTurn();
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
  public synchronized void onVoice(long atMillis) {
    boolean overUs = !ending && mouth.isBusy();
    perform(bargeIn.voice(atMillis, overUs && !mouth.isOnDuty()));
  }

  @Override
  public synchronized void onSpeechStarted(long atMillis) {
    callerSpeaks = true;
    boolean overUs = !ending && mouth.isBusy();
    boolean closed = Set.of("yes_no", "choice").contains(expected.type());
    answerable = closed && mouth.isHeard();
    ear.tellOpening(overUs, backchannels.likely());
    openingMillis = 0;
    perform(bargeIn.started(atMillis, overUs, mouth.isOnDuty()));
  }

  @Override
  public synchronized void onOpening(String text, long speechMillis) {
    opening = text;
    openingMillis = speechMillis;
    perform(bargeIn.opening(takesTurn(text)));
  }

  @Override
  public void onUtterance(Utterance utterance) {
    BargeIn.Stage stage;
    String text;
    boolean turn;
    synchronized (this) {
      callerSpeaks = false;
      boolean told = openingMillis == utterance.toMillis() - utterance.fromMillis();
      text = told && openingMillis > 0 ? opening : utterance.transcript().text();
      turn = takesTurn(text) || backchannels.goesOn(utterance.transcript().text());
      stage = bargeIn.stage();
      perform(bargeIn.ended(turn));
    }
    if (stage != BargeIn.Stage.FREE && !turn && !text.isBlank()) {
      events.murmured(text);
    }
    switch (stage) {
      case FREE, ALERT -> events.heard(heard(utterance));
      case DROPPED -> events.heard(turn || text.isBlank() ? heard(utterance) : Heard.COUGH);
      case HELD, RESUMED, OVER_DUTY -> {
        if (turn) {
          events.heard(heard(utterance));
        }
      }
    }
  }

  @Override
  public void onHearingFailed(SpeechException failure) {
    LOG.error("A caller can't be heard", failure);
    synchronized (this) {
      callerSpeaks = false;
      perform(bargeIn.ended(false));
    }
    events.deaf();
  }

  private static Heard heard(Utterance utterance) {
    long waited = utterance.endpointMillis() - utterance.toMillis();
    return new Heard(
        utterance.transcript(), utterance.voiced(), waited, utterance.recognitionMillis());
  }

  /** Whether words said over us are more than those of a listener. */
  private synchronized boolean takesTurn(String text) {
    boolean answers = answerable && !backchannels.isMeaningless(text);
    return answers || !backchannels.holdsNothingElse(text);
  }

  private synchronized void takeTurn() {
    if (!ending) {
      bargeIn.taken();
      mouth.drop().ifPresent(events::interrupted);
    }
  }

  private void perform(BargeIn.Act act) {
    switch (act) {
      case NOTHING -> {}
      case HOLD -> mouth.hold();
      case RESUME -> mouth.resume();
      case DROP -> mouth.drop().ifPresent(events::interrupted);
      case DROP_AFTER_DUTY -> mouth.dropAfterDuty();
    }
  }
}
