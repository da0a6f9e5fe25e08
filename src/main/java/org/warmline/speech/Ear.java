package org.warmline.speech;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;

/**
 * One line's hearing: frames in, utterances out. The thread that brings a frame only leaves it
 * here; all listening is done by one job at a time on the workers, so that a slow recognition never
 * holds up the line. Methods may be called from any thread; the {@link Listener} is called on a
 * worker, one call at a time, in order.
 */
public final class Ear implements AutoCloseable {

  /** Learns what an {@link Ear} heard. Must not wait: the line's sound piles up meanwhile. */
  public interface Listener {

    /**
     * The caller began to speak, maybe into our own sound. Always followed by either of the others.
     */
    void onSpeechStarted(long atMillis);

    /** What the caller seems to have said so far; the end may still change. Told now and then. */
    void onPartial(String text);

    /** The caller is done; the transcript is empty when it was a cough or the like. */
    void onUtterance(Utterance utterance);

    /** An engine failed; the utterance is lost, the ear goes on. */
    void onHearingFailed(SpeechException failure);
  }

  private final Executor workers;
  private final Listening listening;
  private final Queue<Pcm> waiting = new ArrayDeque<>();
  private boolean working;
  private boolean closed;

  /**
   * An ear for one line.
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
    this.workers = workers;
    listening = new Listening(vad.listen(), recognizer.open(), settings, listener);
  }

  /**
   * Takes in the line's next frame, of any length. Never blocks.
   *
   * @throws RejectedExecutionException when the workers have been shut down
   */
  public void hear(Pcm frame) {
    synchronized (waiting) {
      if (closed) {
        return;
      }
      waiting.add(frame);
      if (working) {
        return;
      }
      working = true;
    }
    start();
  }

  /** Takes in the frame that was just played to the caller, who may send it back as echo. */
  public void played(Pcm frame) {}

  /** Tells what the question just asked makes likely; used by utterances that end from now on. */
  public void expect(Expectation expectation) {
    listening.expect(expectation);
  }

  /** Whether all frames brought so far have been listened to and reported. */
  public boolean idle() {
    synchronized (waiting) {
      return !working && waiting.isEmpty();
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

  private void start() {
    boolean started = false;
    try {
      workers.execute(this::work);
      started = true;
    } finally {
      if (!started) {
        rest();
      }
    }
  }

  private void work() {
    boolean finished = false;
    try {
      List<Pcm> frames = takeOrRest();
      while (!frames.isEmpty()) {
        frames.forEach(listening::accept);
        frames = takeOrRest();
      }
      finished = true;
    } finally {
      if (!finished) {
        rest();
      }
    }
  }

  /** Nothing to take and being at rest are one step, so that no frame is left lying in between. */
  private List<Pcm> takeOrRest() {
    boolean over;
    synchronized (waiting) {
      List<Pcm> frames = List.copyOf(waiting);
      waiting.clear();
      if (!frames.isEmpty()) {
        return frames;
      }
      working = false;
      over = closed;
    }
    if (over) {
      listening.close();
    }
    return List.of();
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
