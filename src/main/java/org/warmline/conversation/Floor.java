package org.warmline.conversation;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.warmline.call.Expectation;
import org.warmline.call.Saying;
import org.warmline.speech.Utterance;

/**
 * Who has the floor on one line, the caller or we: gives way when the caller takes the turn, lets a
 * caller go on who had only paused, and tells what came of it. Its times are those of the line's
 * sound. May be used from any thread.
 */
final class Floor {
  private final Mouth mouth;
  private final Backchannels backchannels;
  private final BargeIn bargeIn;
  private final Rejoining rejoining = new Rejoining();
  private CallerEvents events = NobodyListens.INSTANCE;
  private Expectation expected = Expectation.NOTHING;
  private boolean answerable;
  private boolean callerSpeaks;
  private boolean ending;
  private long nowMillis;
  private String opening = "";
  private long openingMillis;

  Floor(Mouth mouth, Locale locale, BargeIn bargeIn) {
    this.mouth = mouth;
    this.backchannels = Backchannels.of(locale);
    this.bargeIn = bargeIn;
  }

  synchronized void start(CallerEvents to) {
    events = to;
  }

  Backchannels backchannels() {
    return backchannels;
  }

  /** Says it, unless the caller is going on with what it answers: then only if that is nothing. */
  synchronized void say(Saying saying, Expectation expects) {
    expected = expects;
    if (rejoining.isGoingOn()) {
      rejoining.putAside(() -> mouth.say(saying));
    } else {
      mouth.say(saying);
    }
  }

  /** From now on nothing of ours gives way any more. */
  synchronized void end() {
    ending = true;
    stand();
    bargeIn.taken();
    mouth.resume();
  }

  synchronized boolean isQuiet() {
    return !mouth.isBusy() && !callerSpeaks && !ending;
  }

  synchronized void passed(int millis) {
    nowMillis += millis;
    perform(bargeIn.passed(nowMillis, mouth.isOnDuty()));
    rejoining.passed(nowMillis, mouth.playedMillis()).forEach(Runnable::run);
  }

  synchronized boolean whenTurnIsOver(Runnable task) {
    return rejoining.whenOver(task);
  }

  synchronized boolean whenTurnIsSure(Runnable task) {
    return rejoining.whenSure(task, nowMillis);
  }

  /** The caller's last turn is one of its own, whatever comes. */
  synchronized void stand() {
    rejoining.close().forEach(Runnable::run);
  }

  synchronized void voice(long atMillis) {
    rejoining.voice(atMillis);
    boolean overUs = !ending && mouth.isBusy();
    perform(bargeIn.voice(atMillis, overUs && !mouth.isOnDuty()));
  }

  synchronized boolean mayGoOn(long atMillis) {
    return !ending && !mouth.isOnDuty() && rejoining.begins(atMillis, mouth.playedMillis());
  }

  /** The caller began to speak, and to be heard at all: whether over us. */
  synchronized boolean started(long atMillis, long soundMillis) {
    callerSpeaks = true;
    boolean overUs = !ending && mouth.isBusy();
    boolean closed = Set.of("yes_no", "choice").contains(expected.type());
    answerable = closed && mouth.isHeard();
    openingMillis = 0;
    perform(bargeIn.started(atMillis, soundMillis, overUs, mouth.isOnDuty()));
    return overUs;
  }

  synchronized void opening(String text, long speechMillis) {
    opening = text;
    openingMillis = speechMillis;
    perform(bargeIn.opening(rejoining.isGoingOn() || takesTurn(text)));
  }

  /** What the caller said is over, and is told as what it was. */
  synchronized void ended(Utterance utterance) {
    callerSpeaks = false;
    OptionalLong sounded = rejoining.ends(utterance);
    if (sounded.isPresent()) {
      bargeIn.ended(true);
      mouth.drop();
      rejoining.open(utterance, mouth.playedMillis());
      events.rejoined(heard(utterance), sounded.getAsLong());
    } else if (rejoining.isGoingOn()) {
      cameToNothing();
    } else {
      spoke(utterance);
    }
  }

  private void cameToNothing() {
    perform(bargeIn.ended(false));
    rejoining
        .cameToNothing()
        .ifPresent(
            cut -> {
              events.interrupted(cut);
              events.heard(Heard.COUGH);
            });
    rejoining.takeAside().forEach(Runnable::run);
  }

  private void spoke(Utterance utterance) {
    boolean told = openingMillis == utterance.toMillis() - utterance.fromMillis();
    String text = told && openingMillis > 0 ? opening : utterance.transcript().text();
    boolean turn = takesTurn(text) || backchannels.goesOn(utterance.transcript().text());
    BargeIn.Stage stage = bargeIn.stage();
    perform(bargeIn.ended(turn));
    if (stage != BargeIn.Stage.FREE && !turn && !text.isBlank()) {
      events.murmured(text);
    }
    switch (stage) {
      case FREE, ALERT -> tell(utterance);
      case DROPPED -> {
        if (turn || text.isBlank()) {
          tell(utterance);
        } else {
          events.heard(Heard.COUGH);
        }
      }
      case HELD, RESUMED, OVER_DUTY -> {
        if (turn) {
          tell(utterance);
        }
      }
    }
  }

  private void tell(Utterance utterance) {
    if (!utterance.transcript().text().isBlank()) {
      stand();
      rejoining.open(utterance, mouth.playedMillis());
    }
    events.heard(heard(utterance));
  }

  /** What the caller said is lost. */
  synchronized void lost() {
    callerSpeaks = false;
    stand();
    perform(bargeIn.ended(false));
  }

  /** The caller took the turn otherwise, as with a key. */
  synchronized void taken() {
    stand();
    if (!ending) {
      bargeIn.taken();
      mouth.drop().ifPresent(events::interrupted);
    }
  }

  private static Heard heard(Utterance utterance) {
    long waited = utterance.endpointMillis() - utterance.toMillis();
    return new Heard(
        utterance.transcript(), utterance.voiced(), waited, utterance.recognitionMillis());
  }

  /** Whether words said over us are more than those of a listener. */
  private boolean takesTurn(String text) {
    boolean answers = answerable && !backchannels.isMeaningless(text);
    return answers || !backchannels.holdsNothingElse(text);
  }

  private void perform(BargeIn.Act act) {
    switch (act) {
      case NOTHING -> {}
      case HOLD -> mouth.hold();
      case RESUME -> mouth.resume();
      case DROP -> mouth.drop().ifPresent(this::dropped);
      case DROP_AFTER_DUTY -> mouth.dropAfterDuty();
    }
  }

  private void dropped(CutOff cut) {
    if (rejoining.isGoingOn()) {
      rejoining.dropped(cut);
    } else {
      events.interrupted(cut);
    }
  }
}
