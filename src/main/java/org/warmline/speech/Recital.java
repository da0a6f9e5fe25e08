package org.warmline.speech;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;

/** Speaks a saying piece by piece as a call would, but renders all of it anew and keeps nothing. */
public final class Recital {
  private final List<Piece> pieces;

  /** The recital of a saying. */
  public Recital(Saying saying) {
    pieces = Piece.of(saying);
  }

  /** Of how many sentences and values it consists; 0 where there is nothing to say. */
  public int pieces() {
    return pieces.size();
  }

  /**
   * Gives its sound, in order, on this thread.
   *
   * @param rate how fast; what is slow in the saying is slower than that
   * @param done is told how many pieces have been given
   * @throws SpeechException when the voice cannot speak it; what was given stays given
   */
  public void speak(Synthesizer voice, double rate, Consumer<Pcm> out, IntConsumer done) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      voice.speak(piece.text(), piece.slow() ? rate * Synthesizer.SLOW_RATE : rate, out);
      if (i + 1 < pieces.size()) {
        out.accept(Pcm.silence(piece.pauseMillis()));
      }
      done.accept(i + 1);
    }
  }
}
