package org.warmline.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody who calls over the trunk. May be shared between threads. */
public final class SipCaller implements AutoCloseable {
  private final RtpPhone sound;
  private final SipEvents events = new SipEvents();
  private final Sipp sipp;
  private volatile String call = "";
  private volatile long answeredNanos;

  private SipCaller(RealAsterisk asterisk, String dialled, String number) throws IOException {
    this.sound = RtpPhone.open();
    Map<String, String> keys = Map.of("rtp_port", Integer.toString(sound.port()), "number", number);
    List<String> once = List.of("-m", "1", "-s", dialled);
    int port = asterisk.slot().nextPhonePort();
    this.sipp = Sipp.start(asterisk, "caller", port, keys, once, this::take);
  }

  /**
   * Begins a call.
   *
   * @param number the caller's own, as the trunk presents it
   */
  public static SipCaller dial(RealAsterisk asterisk, String dialled, String number)
      throws IOException {
    return new SipCaller(asterisk, dialled, number);
  }

  /** Begins a call and waits until it is answered. */
  public static SipCaller connect(RealAsterisk asterisk, String dialled, String number)
      throws IOException, InterruptedException {
    SipCaller caller = dial(asterisk, dialled, number);
    try {
      caller.awaitAnswer(Duration.ofSeconds(10));
      return caller;
    } catch (AssertionError unanswered) {
      caller.close();
      throw unanswered;
    }
  }

  private void take(Sipp.Event event) {
    if (event.what().equals("answered")) {
      answeredNanos = System.nanoTime();
      call = event.call();
      sound.connect(event.port());
    }
    events.add(event);
  }

  public void awaitAnswer(Duration limit) throws InterruptedException {
    await("answered", limit);
  }

  /** When the call was answered, by {@link System#nanoTime}. */
  public long answeredNanos() {
    return answeredNanos;
  }

  public RtpPhone sound() {
    return sound;
  }

  public void hangUp() throws IOException, InterruptedException {
    orderHangUp();
    awaitOver(Duration.ofSeconds(5));
  }

  /** Hangs up for somebody else who waits for the end. */
  void orderHangUp() throws IOException {
    sipp.order("HANGUP", call);
  }

  /** Waits for the end of the call, whoever ends it. */
  public void awaitOver(Duration limit) throws InterruptedException {
    await("over", limit);
  }

  /** Whether the call is up: answered, and ended by nobody. */
  public boolean isUp() {
    return !call.isEmpty() && events.all().stream().noneMatch(e -> e.what().equals("over"));
  }

  private void await(String what, Duration limit) throws InterruptedException {
    events
        .await(what, limit)
        .orElseThrow(
            () ->
                new AssertionError(
                    "the call was not %s within %s: %s".formatted(what, limit, events.all())));
  }

  @Override
  public void close() {
    sipp.close();
    sound.close();
  }
}
