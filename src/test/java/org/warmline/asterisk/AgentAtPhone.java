package org.warmline.asterisk;

import java.io.IOException;
import java.time.Duration;
import org.warmline.call.Pcm;

/** An agent at a SIP telephone who takes every call, says something and hangs up. */
final class AgentAtPhone implements AutoCloseable {
  private static final Duration ANY = Duration.ofDays(1);
  private static final Duration SUMMARY = Duration.ofSeconds(30);
  private static final int AUDIBLE_MILLIS = 200;
  private static final int TALK_MILLIS = 1500;

  private final SipPhone phone;
  private final Thread thread;
  private volatile boolean closed;

  AgentAtPhone(RealAsterisk asterisk, String name) throws IOException, InterruptedException {
    phone = SipPhone.registered(asterisk, name);
    thread = Thread.ofPlatform().daemon().name("agent-" + name).start(this::work);
  }

  private void work() {
    while (!closed) {
      try {
        phone.awaitRing(ANY);
        int from = phone.sound().heard().size();
        phone.answer();
        phone.sound().heard().await(from, AUDIBLE_MILLIS, Listen::isLoud, SUMMARY);
        phone.sound().press("1").join();
        phone.sound().hum(620);
        phone.sound().say(Pcm.silence(TALK_MILLIS)).join();
        phone.sound().hum(0);
        phone.hangUp();
      } catch (IOException | AssertionError missed) {
        System.err.println("an agent missed a call: " + missed.getMessage());
      } catch (InterruptedException over) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    phone.close();
  }
}
