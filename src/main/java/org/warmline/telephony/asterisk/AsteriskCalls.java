package org.warmline.telephony.asterisk;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Tone;
import org.warmline.handoff.Ticket;
import org.warmline.telephony.Paced;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.agi.Dialplan;
import org.warmline.telephony.asterisk.agi.DialplanAnswer;
import org.warmline.telephony.asterisk.agi.DialplanRequest;
import org.warmline.telephony.asterisk.ami.Manager;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.media.AudioSocketCalls;
import org.warmline.telephony.asterisk.media.AudioSocketEnd;
import org.warmline.telephony.asterisk.queue.AfterQueue;
import org.warmline.telephony.asterisk.queue.AsteriskExchange;
import org.warmline.telephony.asterisk.queue.CallerRoutes;

/**
 * The callers whom Asterisk sends us: answers its dialplan, knows each call's line, and lets
 * callers go on to Asterisk's queue and come back. May be shared between threads.
 */
final class AsteriskCalls implements Dialplan, CallerRoutes, Paced {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskCalls.class);

  /** A caller in Asterisk's hands of whom nothing is known for so long has hung up, for us. */
  private static final int LOST_TRACK_MILLIS = 30_000;

  /** As in extensions-warmline.conf; {@link AudioSocketEnd} asks for more of them all the time. */
  private static final int DEAD_MAN_SECONDS = 5;

  private static final int NO_LIMIT = 0;

  private static final String NOT_IN_IDS = "[^A-Za-z0-9_-]";
  private static final int LONGEST_ID = 64;

  private final AsteriskSettings settings;
  private final Locale locale;
  private final int ringSeconds;
  private final Manager manager;
  private final SoundFolder sounds;
  private final Hold hold;
  private final Executor blocking;
  private final Map<CallId, Session> sessions = new ConcurrentHashMap<>();
  private final FollowedCalls followed = new FollowedCalls();
  private volatile Optional<Open> open = Optional.empty();

  /** What there is once calls are taken. */
  private record Open(
      Answering answering, Pacer pacer, AudioSocketCalls announced, AsteriskExchange exchange) {}

  AsteriskCalls(
      AsteriskSettings settings,
      Locale locale,
      int ringSeconds,
      Manager manager,
      SoundFolder sounds,
      Hold hold,
      Executor blocking) {
    this.settings = settings;
    this.locale = locale;
    this.ringSeconds = ringSeconds;
    this.manager = manager;
    this.sounds = sounds;
    this.hold = hold;
    this.blocking = blocking;
  }

  /** From now on calls are taken. */
  void open(
      Answering answering, Pacer pacer, AudioSocketCalls announced, AsteriskExchange exchange) {
    open = Optional.of(new Open(answering, pacer, announced, exchange));
    pacer.add(this);
  }

  /** From now on the dialplan goes to a person with new calls, and with those that are with us. */
  void shut() {
    open = Optional.empty();
    sessions.values().forEach(Session::toPerson);
  }

  /** Whether any caller is still connected to us. */
  boolean isAnybodyHere() {
    return sessions.values().stream().anyMatch(session -> session.end().isThere());
  }

  @Override
  public DialplanAnswer begin(DialplanRequest request) {
    Optional<Open> here = open.filter(ready -> manager.isReady());
    Optional<CallId> id = id(request.uniqueId());
    if (here.isEmpty() || id.isEmpty()) {
      return new DialplanAnswer.AsWithoutUs();
    }
    Session known = sessions.get(id.get());
    if (known == null && (followed.knows(id.get()) || isFull(here.get()))) {
      follow(id.get(), request, here.get());
      return new DialplanAnswer.AsWithoutUs();
    }
    Session session = known == null ? answer(id.get(), request, here.get()) : known;
    session.begin();
    return new DialplanAnswer.Talk(here.get().announced().announce(session.end()));
  }

  @Override
  public DialplanAnswer next(DialplanRequest request) {
    String usual = settings.queues().get(0);
    return find(request.uniqueId())
        .map(sessions::get)
        .<DialplanAnswer>map(
            session ->
                session.next(
                    usual,
                    () -> isAnybodyThere(usual),
                    sounds.nameThere(session.call().value()),
                    ringSeconds))
        .orElseGet(DialplanAnswer.AsWithoutUs::new);
  }

  @Override
  public DialplanAnswer queueFailed(DialplanRequest request, String status) {
    Optional<CallId> call = find(request.uniqueId());
    Optional<Open> here = open;
    if (call.isEmpty() || here.isEmpty()) {
      return new DialplanAnswer.AsWithoutUs();
    }
    return switch (here.get().exchange().queueFailed(request.uniqueId(), status)) {
      case AfterQueue.BackToAssistant ignored -> new DialplanAnswer.Assistant();
      case AfterQueue.AgainIn again ->
          new DialplanAnswer.Queue(
              again.queue(),
              sounds.nameThere(call.get().value()),
              hold.musicClassAgain(),
              ringSeconds);
      case AfterQueue.None ignored -> new DialplanAnswer.AsWithoutUs();
    };
  }

  @Override
  public Optional<UUID> check() {
    return open.map(here -> here.announced().announce(VisitorEnd.open()));
  }

  @Override
  public void toQueue(Ticket ticket) {
    Session session = sessions.get(ticket.call());
    if (session != null) {
      session.toQueue(ticket, settings.queue(ticket.queue()), sounds, hold, blocking);
    }
  }

  @Override
  public void toAssistant(CallId call) {
    Session session = sessions.get(call);
    if (session != null && !session.stay()) {
      manager.redirect(session.from().channel(), "warmline", session.from().extension(), "bot");
    }
  }

  @Override
  public boolean announces(Tone tone) {
    return hold.announces(tone);
  }

  @Override
  public Optional<CallId> find(String uniqueId) {
    return id(uniqueId).filter(sessions::containsKey);
  }

  @Override
  public Optional<String> findUniqueId(CallId call) {
    return Optional.ofNullable(sessions.get(call)).map(session -> session.from().uniqueId());
  }

  /** Something happened in Asterisk; the queue side has been told. */
  void onEvent(PbxEvent event) {
    followed.onEvent(event);
    switch (event) {
      case PbxEvent.HungUp hungUp -> {
        if (hungUp.call().equals(hungUp.uniqueId())) {
          find(hungUp.call()).map(sessions::get).ifPresent(this::gone);
        }
      }
      case PbxEvent.Joined joined -> find(joined.call()).map(sessions::get).ifPresent(this::taken);
      case PbxEvent.MusicBegun music ->
          find(music.call())
              .map(sessions::get)
              .filter(session -> session.hearsOther(music.musicClass()))
              .ifPresent(session -> hold.giveUp());
      case PbxEvent.Synced synced ->
          sessions.values().stream()
              .filter(session -> !synced.channels().contains(session.from().uniqueId()))
              .forEach(this::gone);
      default -> {}
    }
  }

  @Override
  public void tick() {
    boolean linked = manager.isReady();
    for (Session session : sessions.values()) {
      session.tick(linked);
      if (session.unknownMillis() >= LOST_TRACK_MILLIS) {
        LOG.warn("Asterisk has not been heard of for too long; a call with it counts as over");
        gone(session);
      }
    }
  }

  @Override
  public boolean isOver() {
    return false;
  }

  private boolean isFull(Open here) {
    if (withUs() >= settings.callLimit()) {
      LOG.warn("All lines are taken (asterisk.call_limit); a caller goes straight to a person");
      return true;
    }
    return !here.answering().hasRoom();
  }

  /** Asterisk has the caller and keeps them; a record is kept all the same. */
  private void follow(CallId id, DialplanRequest from, Open here) {
    if (followed.knows(id)) {
      return;
    }
    here.answering()
        .passOn(id, new Caller(from.number(), locale))
        .ifPresent(
            call -> {
              followed.add(id, from.uniqueId(), call);
              here.exchange().follow(id, from.uniqueId(), call);
            });
  }

  private Session answer(CallId id, DialplanRequest request, Open here) {
    Session session =
        new Session(id, request, locale, () -> manager.renew(request.channel(), DEAD_MAN_SECONDS));
    PacedLine line = session.line();
    sessions.put(id, session);
    here.answering().answer(id, line);
    here.pacer().add(line);
    return session;
  }

  /** A renewal that came too late would cut off the talk with a person: the limit is taken away. */
  private void taken(Session session) {
    session.taken();
    manager.renew(session.from().channel(), NO_LIMIT);
  }

  private void gone(Session session) {
    if (sessions.remove(session.call(), session)) {
      session.end().gone();
      blocking.execute(() -> forget(session.call()));
    }
  }

  private void forget(CallId call) {
    try {
      sounds.delete(call.value());
    } catch (IOException undeletable) {
      LOG.warn("A spoken summary could not be deleted after its call", undeletable);
    }
  }

  private boolean isAnybodyThere(String queue) {
    return open.filter(here -> here.exchange().presence(queue).anybodyThere()).isPresent();
  }

  private long withUs() {
    return sessions.values().stream().filter(Session::isWithUs).count();
  }

  private static Optional<CallId> id(String uniqueId) {
    String safe = uniqueId.replaceAll(NOT_IN_IDS, "-");
    return safe.isEmpty() || safe.length() > LONGEST_ID
        ? Optional.empty()
        : Optional.of(new CallId(safe));
  }
}
