package org.warmline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.warmline.admin.AsteriskSetup;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.desk.Desk;
import org.warmline.desk.Phones;
import org.warmline.dialogue.Dialogue;
import org.warmline.dialogue.House;
import org.warmline.flows.Generation;
import org.warmline.handoff.Agents;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Outbound;
import org.warmline.handoff.Queues;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.rehearsal.StageOpener;
import org.warmline.settings.Settings;
import org.warmline.telephony.CallLine;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.Asterisk;
import org.warmline.telephony.asterisk.ami.Login;
import org.warmline.telephony.asterisk.queue.AsteriskExchange;
import org.warmline.web.Route;

/** Asterisk's callers, and its agents' telephones. */
final class AsteriskSwitchboard implements Switchboard {
  private final Asterisk asterisk;
  private final Pacer pacer;
  private final Generation generation;
  private final SpeechKit speech;
  private final Executor blocking;
  private final Executor natives;
  private final boolean listenIn;

  AsteriskSwitchboard(StageOpener.Wish wish, Path home, Pacer pacer) {
    Settings.Asterisk settings = wish.settings().asterisk();
    Settings.Handoff times = wish.settings().handoff();
    this.pacer = pacer;
    this.listenIn = settings.listenIn();
    this.generation = wish.generation();
    this.speech = wish.speech();
    this.blocking = wish.workers().blocking();
    this.natives = wish.workers().natives();
    this.asterisk =
        new Asterisk(
            AsteriskSetup.of(settings, home),
            generation.locale(),
            new AsteriskExchange.Settings(
                TimeUnit.SECONDS.toMillis(times.ringSeconds()),
                TimeUnit.SECONDS.toMillis(times.wrapUpSeconds()),
                TimeUnit.SECONDS.toMillis(times.reconnectSeconds()),
                settings.queues(),
                Set.copyOf(settings.callbackPrefixes())),
            blocking);
  }

  @Override
  public Queues queues() {
    return asterisk.queues();
  }

  @Override
  public Agents agents() {
    return asterisk.agents();
  }

  /**
   * What agents and callers say to each other goes through Asterisk alone, unless we ask for it.
   */
  @Override
  public Monitoring monitoring() {
    return listenIn ? asterisk.monitoring() : (call, caller, agent) -> {};
  }

  @Override
  public Outbound outbound() {
    return asterisk.outbound();
  }

  @Override
  public Phones phones() {
    return Phones.DESK;
  }

  @Override
  public CallLine connect(CallId call, CallLine line) {
    return line;
  }

  @Override
  public List<Route> routes(Calls calls, Desk desk) {
    return List.of();
  }

  @Override
  public void open(Calls calls) {
    CompletionStage<Login> unused = asterisk.open(calls, pacer);
    layDownSounds();
  }

  @Override
  public void close() {
    asterisk.close();
  }

  /** The hold sound before what leads to it. */
  private void layDownSounds() {
    Dialogue house = new Dialogue(generation.script());
    CompletionStage<Void> laid =
        render(words(house, House.Line.STILL_WAITING, Tone.NEUTRAL))
            .thenAcceptAsync(asterisk::keepStillWaiting, blocking);
    for (Tone tone : Tone.values()) {
      laid =
          laid.thenCompose(before -> render(words(house, House.Line.HANDOFF, tone)))
              .thenAcceptAsync(sound -> asterisk.keepAnnouncement(tone, sound), blocking);
    }
  }

  private CompletionStage<Pcm> render(String text) {
    return CompletableFuture.supplyAsync(() -> speech.render(text), natives);
  }

  private static String words(Dialogue house, House.Line line, Tone tone) {
    return house.say(line, tone).saying().text();
  }
}
