package org.warmline.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.handoff.Monitoring;

/** Measures on both legs of a talk until each has carried half a second of clear voice. */
final class TalkMeter {
  private static final double VOICE_RMS = 500;
  private static final int FRAMES = 25;

  private final CountDownLatch caller = new CountDownLatch(FRAMES);
  private final CountDownLatch agent = new CountDownLatch(FRAMES);

  TalkMeter(Monitoring monitoring, CallId call) {
    monitoring.hear(call, frame -> count(frame, caller), frame -> count(frame, agent));
  }

  boolean bothWereHeard(int seconds) throws InterruptedException {
    return caller.await(seconds, TimeUnit.SECONDS) && agent.await(seconds, TimeUnit.SECONDS);
  }

  private static void count(Pcm frame, CountDownLatch voice) {
    if (frame.rms() > VOICE_RMS) {
      voice.countDown();
    }
  }
}
