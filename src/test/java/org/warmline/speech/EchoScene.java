package org.warmline.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.EchoPath;

/**
 * We speak, the line may echo, a caller may speak over it: what an ear makes of that.
 *
 * @param ours what we say, from the first frame on
 * @param echo how it comes back, if it does
 * @param callerFromMillis when the caller begins; we fall silent once that is noticed
 */
record EchoScene(Pcm ours, Optional<EchoPath.Shape> echo, Pcm caller, int callerFromMillis) {
  static final String GREETING =
      "Hello, you've reached Warmline Demo. I'm an automated assistant. Say agent, or press zero,"
          + " for a person. How can I help?";
  static final String ASKING = "Please say your booking reference, letter by letter.";
  static final String READING_BACK =
      "I have found your booking K X 4 7 2 Q, from New York to Boston on Thursday, November 26, at"
          + " 3:30 in the afternoon. Shall I move it to the flight on Friday, November 27, at 9:15"
          + " in the morning?";
  static final String ENDING =
      "There are two flights on Friday. Done. Is there anything else I can do for you?";

  private static final int PAUSE_MILLIS = 1_500;
  private static final int AFTER_MILLIS = 1_500;

  /** What came of it; times are those at which it was told. */
  record Outcome(List<Long> noticedMillis, List<Utterance> utterances) {
    String text() {
      return String.join(" ", utterances.stream().map(each -> each.transcript().text()).toList())
          .strip();
    }

    boolean anyVoice() {
      return utterances.stream().anyMatch(Utterance::voiced);
    }

    /** From the caller's first sound until it was told; absent when it never was. */
    Optional<Long> delayMillis(EchoScene scene) {
      return noticedMillis.stream()
          .filter(at -> at >= scene.callerFromMillis())
          .findFirst()
          .map(at -> at - scene.callerFromMillis());
    }
  }

  static EchoScene echoAlone(Pcm ours, EchoPath.Shape echo) {
    return new EchoScene(ours, Optional.of(echo), Pcm.EMPTY, Integer.MAX_VALUE);
  }

  EchoScene withEcho(EchoPath.Shape shape) {
    return new EchoScene(ours, Optional.of(shape), caller, callerFromMillis);
  }

  /** All that we say, as a call would bring it. */
  static Pcm spokenBy(Synthesizer voice) {
    List<Pcm> parts = new ArrayList<>();
    for (String sentence : List.of(GREETING, ASKING, READING_BACK, ENDING)) {
      parts.add(voice.render(sentence));
      parts.add(Pcm.silence(PAUSE_MILLIS));
    }
    return Pcm.join(parts);
  }

  static Pcm story(String file, double gain) throws IOException {
    short[] samples = Wav.read(Path.of("src/main/resources/story/" + file + ".wav")).toArray();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(samples[i] * gain);
    }
    return Pcm.of(samples);
  }

  /** Plays it through to an ear that is told what is played. */
  Outcome play(SileroVad vad, Recognizer recognizer) {
    return play(vad, recognizer, true);
  }

  Outcome play(SileroVad vad, Recognizer recognizer, boolean tellingWhatIsPlayed) {
    Log log = new Log();
    EchoPath path = new EchoPath(echo.orElse(EchoPath.Shape.plain(-200, 0)), 3);
    boolean hushed = false;
    try (Ear ear = new Ear(vad, recognizer, EndpointSettings.CALL, Runnable::run, log)) {
      for (int at = 0; at < samples(); at += Pcm.FRAME_SAMPLES) {
        log.now = (at + Pcm.FRAME_SAMPLES) / Pcm.SAMPLES_PER_MILLI;
        Pcm sent = hushed ? Pcm.SILENT_FRAME : frame(ours, at);
        if (tellingWhatIsPlayed) {
          ear.played(sent);
        }
        Pcm own = frame(caller, at - (long) callerFromMillis * Pcm.SAMPLES_PER_MILLI);
        ear.hear(echo.isPresent() ? EchoPath.mixed(path.next(sent), own) : own);
        hushed |= log.noticed.stream().anyMatch(noticed -> noticed >= callerFromMillis);
      }
    }
    return new Outcome(List.copyOf(log.noticed), List.copyOf(log.utterances));
  }

  double seconds() {
    return (double) samples() / Pcm.SAMPLES_PER_SECOND;
  }

  private int samples() {
    int callers =
        caller.length() == 0 ? 0 : callerFromMillis * Pcm.SAMPLES_PER_MILLI + caller.length();
    int until = caller.length() == 0 ? ours.length() : callers;
    return until + AFTER_MILLIS * Pcm.SAMPLES_PER_MILLI;
  }

  private static Pcm frame(Pcm sound, long at) {
    if (at >= sound.length() || at <= -Pcm.FRAME_SAMPLES) {
      return Pcm.SILENT_FRAME;
    }
    short[] frame = new short[Pcm.FRAME_SAMPLES];
    int from = (int) Math.max(0, at);
    int into = (int) (from - at);
    int count = Math.min(frame.length - into, sound.length() - from);
    sound.slice(from, count).copyTo(frame, into);
    return Pcm.of(frame);
  }

  private static final class Log implements Ear.Listener {
    private final List<Long> noticed = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private long now;

    @Override
    public void onSpeechStarted(long atMillis, long soundMillis) {
      noticed.add(now);
    }

    @Override
    public void onPartial(String text) {
      throw new AssertionError("nobody asked for partials");
    }

    @Override
    public void onUtterance(Utterance utterance) {
      utterances.add(utterance);
    }

    @Override
    public void onHearingFailed(SpeechException failure) {
      throw failure;
    }
  }
}
