package org.warmline.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An agent's phone, or one outside: it rings until the test answers or declines. One call at a time
 * has its sound. May be shared between threads.
 */
public final class SipPhone implements AutoCloseable {
  private final RealAsterisk asterisk;
  private final String name;
  private final int port;
  private final RtpPhone sound;
  private final SipEvents events = new SipEvents();
  private final Sipp sipp;
  private volatile String call = "";

  private SipPhone(RealAsterisk asterisk, String name, int port) throws IOException {
    this.asterisk = asterisk;
    this.name = name;
    this.port = port;
    this.sound = RtpPhone.open();
    Map<String, String> keys = Map.of("rtp_port", Integer.toString(sound.port()));
    this.sipp = Sipp.start(asterisk, "phone", port, keys, List.of(), this::take);
  }

  /** A phone of pjsip.conf that nobody has told Asterisk of yet. */
  public static SipPhone open(RealAsterisk asterisk, String name) throws IOException {
    return new SipPhone(asterisk, name, asterisk.slot().nextPhonePort());
  }

  /** A phone of pjsip.conf that can be reached. */
  public static SipPhone registered(RealAsterisk asterisk, String name)
      throws IOException, InterruptedException {
    SipPhone phone = open(asterisk, name);
    try {
      phone.register();
      return phone;
    } catch (AssertionError refused) {
      phone.close();
      throw refused;
    }
  }

  /** The far side of the trunk: whatever is called outside rings here. */
  public static SipPhone outside(RealAsterisk asterisk) throws IOException {
    return new SipPhone(asterisk, "outside", asterisk.trunkPort());
  }

  private void take(Sipp.Event event) {
    switch (event.what()) {
      case "invited" -> call = event.call();
      case "answered" -> sound.connect(event.port());
      default -> {}
    }
    events.add(event);
  }

  /** Tells Asterisk where it is, with its password from pjsip.conf. */
  public void register() throws IOException, InterruptedException {
    register(600);
  }

  /** Tells Asterisk that it is there no more. */
  public void unregister() throws IOException, InterruptedException {
    register(0);
  }

  private void register(int seconds) throws IOException, InterruptedException {
    Map<String, String> keys =
        Map.of(
            "phone_port", Integer.toString(port),
            "expires", Integer.toString(seconds),
            "password", "change-me-" + name);
    int from = asterisk.slot().nextPhonePort();
    List<String> once = List.of("-m", "1", "-s", name);
    try (Sipp sent = Sipp.start(asterisk, "register", from, keys, once, event -> {})) {
      sent.awaitEnd(10);
    }
  }

  public RtpPhone sound() {
    return sound;
  }

  /** Waits until it rings for a call. */
  public void awaitRing(Duration limit) throws InterruptedException {
    await("invited", limit);
  }

  /** Waits until the caller, or Asterisk, has given up ringing. */
  public void awaitCancelled(Duration limit) throws InterruptedException {
    await("cancelled", limit);
  }

  /** Answers, and gives back once the sound goes both ways. */
  public void answer() throws IOException, InterruptedException {
    sipp.order("ANSWER", call);
    await("answered", Duration.ofSeconds(5));
  }

  public void decline() throws IOException, InterruptedException {
    sipp.order("DECLINE", call);
    await("declined", Duration.ofSeconds(5));
  }

  public void hangUp() throws IOException, InterruptedException {
    sipp.order("HANGUP", call);
    awaitOver(Duration.ofSeconds(5));
  }

  /** Waits for the end of the answered call, whoever ends it. */
  public void awaitOver(Duration limit) throws InterruptedException {
    await("over", limit);
  }

  private void await(String what, Duration limit) throws InterruptedException {
    events
        .await(what, limit)
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s was not %s within %s: %s %s"
                        .formatted(name, what, limit, events.all(), sipp.complaints())));
  }

  /** How often it has rung. */
  public long rings() {
    return events.all().stream().filter(event -> event.what().equals("invited")).count();
  }

  @Override
  public void close() {
    sipp.close();
    sound.close();
  }
}
