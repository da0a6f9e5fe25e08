package org.warmline.telephony;

import java.util.ArrayDeque;
import java.util.Deque;
import org.warmline.call.Pcm;

/** Pieces of sound one after the other, taken from the front. Not for more than one thread. */
final class SampleQueue {
  private final Deque<Pcm> pieces = new ArrayDeque<>();
  private int offset;
  private int length;

  /** Adds a piece; an empty one changes nothing. */
  void add(Pcm piece) {
    if (piece.length() > 0) {
      pieces.add(piece);
      length += piece.length();
    }
  }

  /** Puts a piece before all others. */
  void addFirst(Pcm piece) {
    if (offset > 0) {
      Pcm first = pieces.remove();
      pieces.addFirst(first.slice(offset, first.length() - offset));
      offset = 0;
    }
    if (piece.length() > 0) {
      pieces.addFirst(piece);
      length += piece.length();
    }
  }

  /** How many samples wait. */
  int length() {
    return length;
  }

  /** The next frame, filled up with silence where less than a frame waits. */
  Pcm takeFrame() {
    Pcm first = pieces.peek();
    if (first != null && first.length() - offset >= Pcm.FRAME_SAMPLES) {
      Pcm frame = first.slice(offset, Pcm.FRAME_SAMPLES);
      advance(first, Pcm.FRAME_SAMPLES);
      return frame;
    }
    return assembled();
  }

  /** Drops the oldest samples, so that no more than these wait. */
  void shortenTo(int samples) {
    while (length > samples) {
      Pcm first = pieces.element();
      advance(first, Math.min(length - samples, first.length() - offset));
    }
  }

  private Pcm assembled() {
    short[] frame = new short[Pcm.FRAME_SAMPLES];
    int filled = 0;
    while (filled < frame.length && length > 0) {
      Pcm piece = pieces.element();
      int count = Math.min(frame.length - filled, piece.length() - offset);
      piece.slice(offset, count).copyTo(frame, filled);
      filled += count;
      advance(piece, count);
    }
    return Pcm.of(frame);
  }

  private void advance(Pcm piece, int count) {
    length -= count;
    offset += count;
    if (offset >= piece.length()) {
      pieces.remove();
      offset = 0;
    }
  }
}
