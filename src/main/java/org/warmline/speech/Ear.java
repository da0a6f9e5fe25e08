package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * One line's hearing: frames in, utterances out. The thread that brings a frame only leaves it
 * here; all listening is done by one job at a time on the workers, so that a slow recognition never
 * holds up the line. Words are read by jobs of their own, so that one line's words never hold up
 * the listening to another. Methods may be called from any thread; the {@link Listener} is called
 * on a worker, one call at a time, in order.
 */
public final class Ear implements AutoCloseable {

  /** Learns what an {@link Ear} heard. Must not wait: the line's sound piles up meanwhile. */
  public interface Listener {

    /** There is voice on the line, which may become speech or come to nothing; told often. */
    default void onVoice(long atMillis) {}

    /**
     * The caller began to speak, maybe into our own sound, and began to be heard at all before that
     * if there were consonants. Always followed by either of the others.
     */
    void onSpeechStarted(long atMillis, long soundMillis);

    /**
     * Whether voice that began then may be the rest of the utterance that was told last. If so it
     * is heard together with that one, as an answer to what had been asked before it, and told as
     * one. Asked before {@link #onSpeechStarted}, and only within {@link #CONTINUATION_MILLIS}.
     */
    default boolean mayGoOn(long atMillis) {
      return false;
    }

    /** What the caller seems to have said so far; the end may still change. Told now and then. */
    void onPartial(String text);

    /**
     * The first words of the present utterance, told early because {@link Ear#tellOpening} wanted
     * them; empty when there is no word in it so far.
     *
     * @param speechMillis how much speech these are the words of
     */
    default void onOpening(String text, long speechMillis) {}

    /** The caller is done; the transcript is empty when it was a cough or the like. */
    void onUtterance(Utterance utterance);

    /** An engine failed; the utterance is lost, the ear goes on. */
    void onHearingFailed(SpeechException failure);
  }

  /** A pause longer than this is one between two turns. */
  public static final int CONTINUATION_MILLIS = 1_024;

  /** No partials: what an ear on a clock of its own needs, to hear alike on every run. */
  public static final BooleanSupplier NO_PARTIALS = () -> false;

  private final Executor workers;
  private final Executor readers;
  private final Listening listening;
  private final Queue<BooleanSupplier> waiting = new ArrayDeque<>();
  private final PlayedSound played = new PlayedSound();
  private int unheard;
  private boolean working;
  private boolean closed;

  /**
   * An ear for one line that tells no partials.
   *
   * @param workers a bounded pool of platform threads, shared by all lines; a direct executor makes
   *     {@link #hear} listen before it returns
   */
  public Ear(
      SileroVad vad,
      Recognizer recognizer,
      EndpointSettings settings,
      Executor workers,
      Listener listener) {
    this(vad, recognizer, settings, workers, workers, NO_PARTIALS, listener);
  }

  /**
   * An ear for one line.
   *
   * @param workers a bounded pool of platform threads, shared by all lines, for jobs of a
   *     millisecond
   * @param readers the same for jobs that read words, of some hundred milliseconds; where it is the
   *     same object as {@code workers}, words are read by the job that listens
   * @param spare asked on a worker before each partial: whether the workers have time for one
   */
  public Ear(
      SileroVad vad,
      Recognizer recognizer,
      EndpointSettings settings,
      Executor workers,
      Executor readers,
      BooleanSupplier spare,
      Listener listener) {
    this.workers = workers;
    this.readers = readers;
    listening =
        new Listening(
            vad.listen(), NotesUnheard.over(recognizer.open()), settings, spare, listener);
  }

  /**
   * Takes in the line's next frame, of any length. Never blocks.
   *
   * @throws RejectedExecutionException when the workers have been shut down
   */
  public void hear(Pcm frame) {
    boolean begin;
    long came = System.nanoTime();
    synchronized (waiting) {
      Pcm echoed = played.take(frame.length());
      begin = queue(() -> listening.accept(echoed, frame, came), fillsWindow(frame));
    }
    if (begin) {
      start(workers, this::work);
    }
  }

  /**
   * Runs this on a worker once all frames brought so far have been listened to; never, when the ear
   * is closed before. Never blocks.
   */
  public void whenHeard(Runnable then) {
    if (queue(
        () -> {
          then.run();
          return false;
        },
        true)) {
      start(workers, this::work);
    }
  }

  /** Whether there is enough for voice detection to listen to; until then no worker is bothered. */
  private boolean fillsWindow(Pcm frame) {
    unheard += frame.length();
    boolean fills = unheard >= VoiceActivity.WINDOW_SAMPLES;
    unheard %= VoiceActivity.WINDOW_SAMPLES;
    return fills;
  }

  /** Adds a task; true when it is to be worked on now and nobody works on any yet. */
  private boolean queue(BooleanSupplier task, boolean now) {
    synchronized (waiting) {
      if (closed) {
        return false;
      }
      waiting.add(task);
      boolean begin = now && !working;
      working |= now;
      return begin;
    }
  }

  /**
   * Takes in the frame that was just played to the caller, who may send it back as echo. Brought
   * before the frame that was heard in the same 20 ms; an ear on a line that plays nothing needs
   * none. Never blocks.
   */
  public void played(Pcm frame) {
    synchronized (waiting) {
      if (!closed) {
        played.add(frame);
      }
    }
  }

  /** Tells what the question just asked makes likely; used by utterances that end from now on. */
  public void expect(Expectation expectation) {
    listening.expect(expectation);
  }

  /**
   * Whether the first words of the utterance that has just begun are to be told as soon as may be,
   * whatever else the workers have to do: in its pauses and after each half second of it. The next
   * utterance begins without.
   *
   * @param likely what callers are likely to say then, word for word
   */
  public void tellOpening(boolean wanted, List<String> likely) {
    listening.tellOpening(wanted, likely);
  }

  /**
   * Whether all frames brought so far have been listened to and reported, as far as they fill a
   * window of voice detection.
   */
  public boolean idle() {
    synchronized (waiting) {
      return !working;
    }
  }

  /** Stops listening; frames not yet listened to are dropped. */
  @Override
  public void close() {
    synchronized (waiting) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
      if (working) {
        return;
      }
    }
    listening.close();
  }

  private void start(Executor where, Runnable job) {
    try {
      where.execute(job);
    } catch (RejectedExecutionException closing) {
      rest();
      throw closing;
    }
  }

  private void work() {
    if (orRest(this::listen)) {
      start(readers, this::read);
    }
  }

  private void read() {
    boolean reads = orRest(listening::read);
    start(reads ? readers : workers, reads ? this::read : this::work);
  }

  /** Listens to all that has come, or until words are to be read: then true. */
  private boolean listen() {
    boolean reads = false;
    BooleanSupplier task = takeOrRest();
    while (task != null && !reads) {
      reads = task.getAsBoolean();
      while (reads && readers == workers) {
        reads = listening.read();
      }
      task = reads ? task : takeOrRest();
    }
    return reads;
  }

  /** Who fails is at rest, so that what comes next is worked on. */
  private boolean orRest(BooleanSupplier part) {
    try {
      return part.getAsBoolean();
    } catch (RuntimeException | Error failed) {
      rest();
      throw failed;
    }
  }

  /**
   * The next task; null when there is none. Nothing to take and being at rest are one step, so that
   * no frame is left lying in between.
   */
  private @Nullable BooleanSupplier takeOrRest() {
    boolean over;
    synchronized (waiting) {
      BooleanSupplier task = waiting.poll();
      if (task != null) {
        return task;
      }
      working = false;
      over = closed;
    }
    if (over) {
      listening.close();
    }
    return null;
  }

  private void rest() {
    boolean over;
    synchronized (waiting) {
      working = false;
      over = closed;
    }
    if (over) {
      listening.close();
    }
  }
}
