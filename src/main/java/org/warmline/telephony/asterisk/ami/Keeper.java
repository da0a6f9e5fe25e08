package org.warmline.telephony.asterisk.ami;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connection to Asterisk up, on one platform thread: log in, learn the state, watch. */
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final long WATCH_MILLIS = 1000;
  private static final long FIRST_MILLIS = 50;

  /** Well below the time after which Asterisk takes calls from a service that is not heard of. */
  private static final long LONGEST_MILLIS = 1000;

  /** A wrong secret is not tried again and again, but mended in manager.conf it is taken soon. */
  private static final long REFUSED_MILLIS = 10_000;

  private static final long ENDS_WITHIN_MILLIS = 5000;

  private final AmiLink.Settings settings;
  private final Sender sender;
  private final Feed feed;
  private final Consumer<@Nullable AmiConnection> ready;
  private final List<Consumer<ManagerEvent>> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Login> first = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable AmiConnection connection;
  private volatile @Nullable Login last;
  private volatile @Nullable Thread thread;

  Keeper(
      AmiLink.Settings settings,
      Sender sender,
      Feed feed,
      Consumer<@Nullable AmiConnection> ready) {
    this.settings = settings;
    this.sender = sender;
    this.feed = feed;
    this.ready = ready;
  }

  /** Adds somebody who is told every event of every connection as it comes. */
  void onEvent(Consumer<ManagerEvent> listener) {
    listeners.add(listener);
  }

  CompletionStage<Login> start() {
    thread = Thread.ofPlatform().name("ami-keeper").daemon().start(this::run);
    return first;
  }

  Optional<Login> findLastLogin() {
    return Optional.ofNullable(last);
  }

  /** Logs in and tells the state; the connection is ready from then on. */
  Login logIn(AmiConnection to) {
    try {
      feed.begin(to);
      to.addEventListener(event -> onEvent(to, event));
      Dialogue dialogue = new Dialogue(to, sender);
      Login login = dialogue.logIn();
      if (login != Login.OK) {
        return login;
      }
      Optional<PbxEvent.Synced> state = dialogue.findState(Set.copyOf(settings.queues()));
      if (state.isEmpty()) {
        return to.isLostWithin(0) ? Login.UNREACHABLE : Login.NO_RIGHTS;
      }
      ready.accept(to);
      return feed.synced(state.orElseThrow()) ? Login.OK : Login.UNREACHABLE;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return Login.UNREACHABLE;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    AmiConnection now = connection;
    if (now != null) {
      now.abandon();
    }
    Thread running = thread;
    try {
      if (running != null && running != Thread.currentThread()) {
        running.join(ENDS_WITHIN_MILLIS);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    first.complete(Login.UNREACHABLE);
  }

  private void run() {
    long pauseMillis = FIRST_MILLIS;
    try {
      while (closing.getCount() > 0) {
        Login login = hold();
        first.complete(login);
        pauseMillis = login == Login.OK ? FIRST_MILLIS : pauseMillis;
        long untilNext = login == Login.REFUSED ? REFUSED_MILLIS : pauseMillis;
        if (closing.await(untilNext, TimeUnit.MILLISECONDS)) {
          return;
        }
        pauseMillis = Math.min(LONGEST_MILLIS, 2 * pauseMillis);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** One connection from its beginning to its end. */
  private Login hold() throws InterruptedException {
    AmiConnection now = new AmiConnection(settings);
    connection = now;
    try {
      Login login = logIn(now);
      note(login);
      if (login == Login.OK) {
        first.complete(login);
        watch(now);
      }
      return login;
    } finally {
      ready.accept(null);
      now.abandon();
      feed.cut();
    }
  }

  private void watch(AmiConnection now) throws InterruptedException {
    Dialogue dialogue = new Dialogue(now, sender);
    boolean alive = true;
    while (alive && closing.getCount() > 0 && !now.isLostWithin(WATCH_MILLIS)) {
      alive = dialogue.isAlive();
    }
    if (closing.getCount() > 0) {
      LOG.warn("The link to Asterisk broke; callers go to a person until it is made again");
    }
  }

  private void note(Login login) {
    if (login != last && login != Login.OK) {
      LOG.warn(
          "No link to Asterisk; callers go to a person until there is one, which is tried again and"
              + " again: {}",
          login.remedy());
    } else if (login != last) {
      LOG.info("The link to Asterisk is up");
    }
    last = login;
  }

  private void onEvent(AmiConnection from, ManagerEvent event) {
    listeners.forEach(listener -> listener.accept(event));
    feed.on(from, event);
  }
}
