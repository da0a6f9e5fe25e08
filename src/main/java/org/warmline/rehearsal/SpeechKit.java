package org.warmline.rehearsal;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.conversation.SpokenSide;
import org.warmline.conversation.Workers;
import org.warmline.settings.Settings;
import org.warmline.speech.Ear;
import org.warmline.speech.Engines;
import org.warmline.speech.FreeTtsSynthesizer;
import org.warmline.speech.Opened;
import org.warmline.speech.Prompts;
import org.warmline.speech.Recognizer;
import org.warmline.speech.SileroVad;
import org.warmline.speech.SpeechException;
import org.warmline.speech.SpeechTally;
import org.warmline.speech.Synthesizer;
import org.warmline.telephony.CallLine;

/** The engines that calls hear and speak with. May be shared between threads. */
public final class SpeechKit implements AutoCloseable {
  private static final int LIVE_THREADS = 2;

  /** More would not fill the folder much sooner, and each takes memory while it renders. */
  private static final int MOST_BACKGROUND_THREADS = 4;

  private final SileroVad vad;
  private final Opened<Recognizer> recognizer;
  private final Opened<Synthesizer> synthesizer;
  private final Synthesizer quick = new FreeTtsSynthesizer();
  private final ExecutorService background =
      Executors.newFixedThreadPool(
          Math.min(MOST_BACKGROUND_THREADS, Runtime.getRuntime().availableProcessors()),
          Thread.ofPlatform().name("prompts-", 1).daemon().factory());
  private final ExecutorService live =
      Executors.newFixedThreadPool(
          LIVE_THREADS, Thread.ofPlatform().name("voice-", 1).daemon().factory());
  private final Prompts prompts;
  private final int silenceMillis;

  private SpeechKit(
      SileroVad vad,
      Opened<Recognizer> recognizer,
      Opened<Synthesizer> synthesizer,
      Path cache,
      int silenceSeconds) {
    this.vad = vad;
    this.recognizer = recognizer;
    this.synthesizer = synthesizer;
    this.prompts = new Prompts(synthesizer.engine(), quick, cache, background, live);
    this.silenceMillis = silenceSeconds * 1000;
  }

  /** Loads the engines for calls in English. */
  public static SpeechKit open(Path models, Path cache, Settings.Speech settings) {
    return open(models, cache, settings, Locale.US);
  }

  /**
   * Loads the engines.
   *
   * @param models the folder that {@code models/fetch} fills
   * @param cache where rendered prompts are kept
   * @param locale the flows', which all calls have
   * @throws SpeechException when one is missing or damaged, or does not know the language
   */
  public static SpeechKit open(Path models, Path cache, Settings.Speech settings, Locale locale) {
    Engines engines = new Engines(models);
    String language = locale.getLanguage();
    Opened<Recognizer> recognizer = engines.recognizer(settings.recognizer(), language);
    try {
      Opened<Synthesizer> synthesizer = engines.synthesizer(settings.voiceChoice());
      if (!synthesizer.engine().languages().contains(language)) {
        synthesizer.engine().close();
        throw new SpeechException(
            "No voice here speaks the flows' language, %s (%s speaks %s): give house.yaml another language"
                .formatted(
                    language,
                    synthesizer.engine().voice(),
                    String.join(", ", synthesizer.engine().languages())));
      }
      return new SpeechKit(
          engines.voiceDetection(), recognizer, synthesizer, cache, settings.silenceSeconds());
    } catch (SpeechException missing) {
      recognizer.engine().close();
      throw missing;
    }
  }

  /**
   * The caller's side of a call on a line that runs on a clock of its own: without partials, which
   * hang on how busy the machine is.
   */
  public SpokenSide side(CallId call, CallLine line, Executor natives, Executor speaking) {
    return side(call, line, natives, speaking, Ear.NO_PARTIALS);
  }

  /** The caller's side of a call in real time, with partials when the workers are not busy. */
  public SpokenSide side(CallId call, CallLine line, Workers workers) {
    return side(call, line, workers.natives(), workers.speaking(), workers::isNativeSpare);
  }

  private SpokenSide side(
      CallId call, CallLine line, Executor natives, Executor speaking, BooleanSupplier spare) {
    return new SpokenSide(
        call, line, vad, recognizer.engine(), prompts, natives, speaking, spare, silenceMillis);
  }

  /** The sound of a text; empty when it could not be rendered. Takes as long as that does. */
  public Pcm render(String text) {
    return prompts.whole(text);
  }

  /** Renders these ahead in the background, in this order. */
  public void warm(Collection<Saying.Part> parts) {
    prompts.warm(parts);
  }

  /** Renders these ahead in the background, in this order, and then does that. */
  public void warm(Collection<Saying.Part> parts, Runnable whenDone) {
    prompts.warm(parts, whenDone);
  }

  /** Renders these after all else, for they are only nicer whole, and then does that. */
  public void embellish(Collection<Saying.Part> parts, Runnable whenDone) {
    prompts.embellish(parts, whenDone);
  }

  /**
   * Rendering ahead leaves the processors to calls: while these workers listen to anybody, it has
   * but one thread, which waits while they have no time to spare.
   */
  public void heed(Workers workers) {
    prompts.heed(() -> !workers.isNativeIdle(), () -> !workers.hasNativeToSpare());
  }

  /** How sayings came to be heard so far: how many were rendered live, and how soon they began. */
  public SpeechTally.Counts sayings() {
    return prompts.tally().counts();
  }

  /** Pieces of sentences still to be rendered ahead. */
  public int warming() {
    return prompts.warming();
  }

  /** Those of them without which something cannot be said in this voice yet. */
  public int wanting() {
    return prompts.wanting();
  }

  /** What tells voice from other sound. */
  public SileroVad vad() {
    return vad;
  }

  public Recognizer recognizer() {
    return recognizer.engine();
  }

  public Synthesizer synthesizer() {
    return synthesizer.engine();
  }

  public String voice() {
    return synthesizer.engine().voice();
  }

  /** Why these engines, in a sentence each. */
  public String why() {
    return recognizer.why() + "; " + synthesizer.why();
  }

  /**
   * Waits for what is being rendered; whoever listens or reads words has to be done before ({@link
   * Workers#close}).
   */
  @Override
  public void close() {
    background.shutdownNow();
    background.close();
    live.close();
    recognizer.engine().close();
    synthesizer.engine().close();
    quick.close();
    vad.close();
  }
}
