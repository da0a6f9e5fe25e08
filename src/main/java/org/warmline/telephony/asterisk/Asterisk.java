package org.warmline.telephony.asterisk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Outbound;
import org.warmline.handoff.Queues;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.agi.AgiServer;
import org.warmline.telephony.asterisk.ami.AmiLink;
import org.warmline.telephony.asterisk.ami.Login;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.media.AudioSocketCalls;
import org.warmline.telephony.asterisk.media.AudioSocketServer;
import org.warmline.telephony.asterisk.queue.AsteriskExchange;

/**
 * Asterisk as our telephone exchange: its callers on our lines, its queue and its agents. May be
 * shared between threads.
 */
public final class Asterisk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Asterisk.class);
  private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final int LISTENERS_A_TALK = 2;

  private final AsteriskSettings settings;
  private final AmiLink link;
  private final AsteriskCalls calls;
  private final AsteriskExchange exchange;
  private final Hold hold;
  private final AudioSocketCalls announced;
  private final Listening listening;
  private final List<AutoCloseable> ports = new ArrayList<>();

  /**
   * Asterisk, not yet reached.
   *
   * @param locale of all calls
   * @param blocking runs what writes files, on virtual threads
   */
  public Asterisk(
      AsteriskSettings settings,
      Locale locale,
      AsteriskExchange.Settings times,
      Executor blocking) {
    this.settings = settings;
    this.link =
        new AmiLink(
            new AmiLink.Settings(
                settings.manager(), settings.user(), settings.secret(), settings.queues()));
    SoundFolder sounds = new SoundFolder(settings.whispers(), settings.whispersThere());
    this.hold = new Hold(sounds);
    int ringSeconds = (int) TimeUnit.MILLISECONDS.toSeconds(times.ringMillis());
    this.calls = new AsteriskCalls(settings, locale, ringSeconds, link, sounds, hold, blocking);
    this.exchange = new AsteriskExchange(times, link, calls);
    int most = settings.callLimit();
    this.announced = new AudioSocketCalls((1 + LISTENERS_A_TALK) * most, System::nanoTime);
    this.listening = new Listening(link, announced, calls::findUniqueId, most);
  }

  public Queues queues() {
    return exchange;
  }

  public Agents agents() {
    return exchange;
  }

  public Outbound outbound() {
    return exchange;
  }

  /** Hears talks between callers and agents while Asterisk has them. */
  public Monitoring monitoring() {
    return listening;
  }

  /** Lays down what waiting callers hear now and then. Writes files. */
  public void keepStillWaiting(Pcm sound) {
    hold.keep(sound);
  }

  /** Lays down what callers in this tone hear first in the queue. Writes a file. */
  public void keepAnnouncement(Tone tone, Pcm sound) {
    hold.keep(tone, sound);
  }

  /**
   * From now on calls are taken, as soon as Asterisk can be reached.
   *
   * @return how the first attempt to reach it ended
   * @throws AsteriskException if one of our ports can't be opened
   */
  public CompletionStage<Login> open(Answering answering, Pacer pacer) {
    calls.open(answering, pacer, announced, exchange);
    ports.add(
        listen(
            "audio",
            settings.audio(),
            at -> AudioSocketServer.open(at, settings.allowed(), announced)));
    ports.add(
        listen(
            "agi",
            settings.agi(),
            at -> AgiServer.open(at, settings.allowed(), settings.callLimit(), calls)));
    pacer.add(exchange);
    pacer.add(listening);
    return link.start(this::onEvent);
  }

  /** Sends callers who are with the assistant to a person, and takes no more calls. */
  @Override
  public void close() {
    calls.shut();
    long until = System.nanoTime() + FAREWELL_NANOS;
    while (calls.isAnybodyHere() && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    listening.close();
    ports.reversed().forEach(Asterisk::close);
    link.close();
  }

  private void onEvent(PbxEvent event) {
    listening.onEvent(event);
    exchange.onEvent(event);
    calls.onEvent(event);
  }

  /** Opens one of our ports. */
  private interface Opening {
    AutoCloseable at(InetSocketAddress address) throws IOException;
  }

  private static AutoCloseable listen(String name, InetSocketAddress address, Opening opening) {
    try {
      return opening.at(address);
    } catch (IOException taken) {
      throw new AsteriskException(
          "asterisk.%s_host and asterisk.%s_port: %s:%d can't be listened at (%s); another program"
                  .formatted(
                      name, name, address.getHostString(), address.getPort(), taken.getMessage())
              + " may have it, another ./warmline serve perhaps",
          taken);
    }
  }

  private static void close(AutoCloseable port) {
    try {
      port.close();
    } catch (Exception broken) {
      LOG.warn("A port could not be closed in order", broken);
    }
  }
}
