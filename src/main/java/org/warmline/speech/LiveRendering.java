package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.warmline.call.Pcm;

/**
 * One piece that is rendered while what stands before it is given out: by a thread that has time,
 * or by the one that needs it, whichever comes first. The other then takes sentence by sentence
 * what is rendered.
 */
final class LiveRendering implements Runnable {
  private final Piece piece;
  private final Synthesizer voice;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final BlockingQueue<Optional<Pcm>> sounds = new LinkedBlockingQueue<>();
  private volatile Optional<RuntimeException> failure = Optional.empty();

  LiveRendering(Piece piece, Synthesizer voice) {
    this.piece = piece;
    this.voice = voice;
  }

  @Override
  public void run() {
    if (!taken.compareAndSet(false, true)) {
      return;
    }
    try {
      speak(sound -> sounds.add(Optional.of(sound)));
    } catch (RuntimeException broken) {
      failure = Optional.of(broken);
    } finally {
      sounds.add(Optional.empty());
    }
  }

  /**
   * Gives the sound to the one who needs it now, and waits for it where it is not there yet.
   *
   * @param room how many may render where they need it; without a place, others have to
   * @return all of it
   * @throws SpeechException when the voice cannot speak it
   */
  Pcm deliver(Consumer<Pcm> out, Semaphore room) {
    List<Pcm> all = new ArrayList<>();
    Consumer<Pcm> both =
        sound -> {
          all.add(sound);
          out.accept(sound);
        };
    if (room.tryAcquire()) {
      try {
        speakOrTake(both);
      } finally {
        room.release();
      }
    } else {
      take(both);
    }
    return Pcm.join(all);
  }

  private void speakOrTake(Consumer<Pcm> out) {
    if (taken.compareAndSet(false, true)) {
      speak(out);
    } else {
      take(out);
    }
  }

  private void take(Consumer<Pcm> out) {
    try {
      for (Optional<Pcm> next = sounds.take(); next.isPresent(); next = sounds.take()) {
        out.accept(next.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SpeechException("A sentence was given up: its thread was stopped", stopped);
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void speak(Consumer<Pcm> out) {
    voice.speak(piece.text(), piece.slow() ? Synthesizer.SLOW_RATE : Synthesizer.USUAL_RATE, out);
  }
}
