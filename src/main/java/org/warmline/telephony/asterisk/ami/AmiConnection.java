package org.warmline.telephony.asterisk.ami;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  private final CountDownLatch lost = new CountDownLatch(1);

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
    lost.countDown();
    disconnect();
  }

  /** Waits for the loss of this connection; false when it is still there after so long. */
  boolean isLostWithin(long millis) throws InterruptedException {
    return lost.await(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  protected AsteriskVersion determineVersion() {
    return AsteriskVersion.DEFAULT_VERSION;
  }

  @Override
  public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
    if (event instanceof DisconnectEvent) {
      state = ManagerConnectionState.DISCONNECTED;
      lost.countDown();
    }
    super.dispatchEvent(event, requiredHandlingTime);
  }
}
