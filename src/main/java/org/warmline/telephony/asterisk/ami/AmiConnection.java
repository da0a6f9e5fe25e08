package org.warmline.telephony.asterisk.ami;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;

/**
 * One connection to Asterisk's manager interface, from login to loss. The library's own connection
 * joins itself again behind our back, never does so after a refused login, and asks for a version
 * with rights that we do without; whoever wants another connection makes a new one instead.
 */
final class AmiConnection extends ManagerConnectionImpl {
  private static final int ANSWERS_MILLIS = 2000;

  private final CompletableFuture<Void> lost = new CompletableFuture<>();

  AmiConnection(AmiLink.Settings settings) {
    setHostname(settings.manager().getHostString());
    setPort(settings.manager().getPort());
    setUsername(settings.user());
    setPassword(settings.secret());
    setSocketTimeout(ANSWERS_MILLIS);
    setDefaultResponseTimeout(ANSWERS_MILLIS);
    registerUserEventClass(WarmlineWhisperEvent.class);
  }

  /** Closes the socket at once, whoever may be writing to it, and asks nobody. */
  void abandon() {
    state = ManagerConnectionState.DISCONNECTED;
    lost.complete(null);
    disconnect();
  }

  /** Waits for the loss of this connection; false when it is still there after so long. */
  boolean isLostWithin(long millis) throws InterruptedException {
    try {
      lost.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a loss cannot fail", impossible);
    }
  }

  /** Fails an answer as soon as this connection is lost: it will not come any more. */
  void failWhenLost(CompletableFuture<?> answer) {
    CompletableFuture<Void> unused =
        lost.thenRun(() -> answer.completeExceptionally(new IOException("the connection is lost")));
  }

  @Override
  protected AsteriskVersion determineVersion() {
    return AsteriskVersion.DEFAULT_VERSION;
  }

  @Override
  public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
    if (event instanceof DisconnectEvent) {
      state = ManagerConnectionState.DISCONNECTED;
      lost.complete(null);
    }
    super.dispatchEvent(event, requiredHandlingTime);
  }
}
