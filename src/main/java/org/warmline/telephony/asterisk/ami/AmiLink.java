package org.warmline.telephony.asterisk.ami;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to Asterisk's manager interface: made again whenever it breaks, 50 ms later at first and
 * after a second in the end, for ever. May be shared between threads. The listener is told
 * everything in order, one event at a time, on any thread, and must return at once.
 */
public final class AmiLink implements Manager, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AmiLink.class);
  private static final long RENEWAL_FRESH_MILLIS = 1000;
  private static final long FRESH_MILLIS = 5000;

  private final Sender sender = new Sender();
  private final Originations originations = new Originations();
  private final Settings settings;
  private volatile @Nullable AmiConnection ready;
  private volatile @Nullable Keeper keeper;

  public AmiLink(Settings settings) {
    this.settings = settings;
  }

  /**
   * Where to log in.
   *
   * @param queues the queues of queues.conf whose members and callers are told
   */
  public record Settings(
      InetSocketAddress manager, String user, String secret, List<String> queues) {
    public Settings {
      queues = List.copyOf(queues);
    }

    @Override
    public String toString() {
      return "Settings[manager=" + manager + ", user=" + user + ", secret=****]";
    }
  }

  /** Logs in once and asks for the state, and leaves again. Takes up to 10 s. */
  public static Login check(Settings settings) {
    AmiConnection connection = new AmiConnection(settings);
    try (Sender sender = new Sender()) {
      return new Keeper(settings, sender, new Feed(settings.queues(), event -> {}), known -> {})
          .logIn(connection);
    } finally {
      connection.abandon();
    }
  }

  /**
   * Begins to keep the link up.
   *
   * @return how the first attempt ended; the next ones follow by themselves
   */
  public synchronized CompletionStage<Login> start(Consumer<PbxEvent> listener) {
    if (keeper != null) {
      throw new IllegalStateException("the link to Asterisk was started already; start it once");
    }
    Keeper started =
        new Keeper(settings, sender, new Feed(settings.queues(), listener), this::become);
    started.onEvent(originations::on);
    keeper = started;
    return started.start();
  }

  /** How the last attempt to log in ended; empty before there was any. */
  public Optional<Login> findLastLogin() {
    return Optional.ofNullable(keeper).flatMap(Keeper::findLastLogin);
  }

  @Override
  public boolean isReady() {
    return ready != null;
  }

  @Override
  public void renew(String channel, int seconds) {
    send(Actions.renew(channel, seconds), RENEWAL_FRESH_MILLIS);
  }

  @Override
  public void hangUp(String channel) {
    send(Actions.hangUp(channel), FRESH_MILLIS);
  }

  @Override
  public void press(String channel, char digit) {
    send(Actions.press(channel, digit), FRESH_MILLIS);
  }

  @Override
  public void pause(String queue, String memberInterface, boolean paused, String reason) {
    send(Actions.pause(queue, memberInterface, paused, reason), FRESH_MILLIS);
  }

  @Override
  public void redirect(String channel, String context, String extension, String priority) {
    send(Actions.redirect(channel, context, extension, priority), FRESH_MILLIS);
  }

  @Override
  public CompletionStage<Originated> originate(Originate what) {
    ManagerAction action = Actions.originate(what);
    AmiConnection to = ready;
    CompletableFuture<Originated> outcome =
        originations.begin(what.uniqueId(), what.timeoutMillis());
    boolean sent =
        to != null
            && sender.send(
                to,
                FRESH_MILLIS,
                connection ->
                    connection.sendAction(
                        action,
                        answer -> {
                          if (isRefused(action, answer)) {
                            originations.failed(what.uniqueId());
                          }
                        }));
    if (!sent) {
      originations.failed(what.uniqueId());
    }
    return outcome;
  }

  /** Ends the link and its threads; nothing is told after it. */
  @Override
  public void close() {
    Keeper now = keeper;
    ready = null;
    if (now != null) {
      now.close();
    }
    sender.close();
    originations.allFailed();
  }

  private void become(@Nullable AmiConnection known) {
    ready = known;
    if (known == null) {
      originations.allFailed();
    }
  }

  private void send(ManagerAction action, long freshMillis) {
    AmiConnection to = ready;
    if (to != null) {
      sender.send(
          to,
          freshMillis,
          connection -> connection.sendAction(action, answer -> isRefused(action, answer)));
    }
  }

  private static boolean isRefused(ManagerAction action, ManagerResponse answer) {
    boolean refused = !"Success".equals(answer.getResponse());
    if (refused && "Permission denied".equals(answer.getMessage())) {
      LOG.warn(
          "Asterisk does not let us {}; give write=call,agent,originate in manager.conf",
          action.getAction());
    } else if (refused) {
      LOG.debug("Asterisk could not do {}; mostly the channel is gone", action.getAction());
    }
    return refused;
  }
}
