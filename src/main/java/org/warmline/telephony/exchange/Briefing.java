package org.warmline.telephony.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.telephony.CallLine;

/** The spoken summary, played to the agent alone. Moved on by one thread, ended by any. */
final class Briefing {
  private static final int WAITS_MILLIS = 2000;

  private final CallId call;
  private final CompletableFuture<Pcm> sound;
  private final CallLine line;
  private int waitedMillis;
  private boolean begun;
  private volatile boolean ended;

  Briefing(CallId call, CompletionStage<Pcm> sound, CallLine line) {
    this.call = call;
    this.sound = sound.toCompletableFuture();
    this.line = line;
  }

  CallId call() {
    return call;
  }

  void end() {
    ended = true;
  }

  /** Moves on by a frame; true once it has been heard, or is not to be heard. */
  boolean isOverAfterTick() {
    if (ended) {
      line.stopPlaying();
      return true;
    }
    if (!begun) {
      begun = isReady();
      waitedMillis += Pcm.FRAME_MILLIS;
      return false;
    }
    return !line.isPlaying();
  }

  private boolean isReady() {
    if (sound.state() == Future.State.SUCCESS) {
      line.play(sound.resultNow());
    }
    return sound.isDone() || waitedMillis >= WAITS_MILLIS;
  }
}
