package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Caller;

/**
 * The service's side of one browser phone's socket: sound both ways, keys and typed words in, the
 * screen out. One is made for each connection. What it does not understand closes the socket with
 * 1003 and the reason; a socket that closes has hung up.
 */
public final class PhoneEndpoint extends Endpoint {
  private final Caller caller;
  private final Consumer<BrowserPhone> onCall;
  private @Nullable BrowserPhone phone;

  /**
   * An endpoint for one connection.
   *
   * @param onCall takes the call: gives the line to a pacer and starts it. Returns soon
   */
  public PhoneEndpoint(Caller caller, Consumer<BrowserPhone> onCall) {
    this.caller = caller;
    this.onCall = onCall;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Limits.apply(session);
    BrowserPhone calling = new BrowserPhone(caller, new Outbox(new SocketWire(session)));
    phone = calling;
    session.addMessageHandler(ByteBuffer.class, calling.farEnd()::take);
    session.addMessageHandler(String.class, message -> take(calling, message));
    onCall.accept(calling);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    if (phone != null) {
      phone.farEnd().hangUp();
      phone.outbox().closeNow(reason);
    }
  }

  @Override
  public void onError(Session session, Throwable error) {
    SocketFault.report(error);
    if (phone != null) {
      phone.farEnd().hangUp();
      phone.outbox().closeNow(Closing.FAILED);
    }
  }

  private static void take(BrowserPhone phone, String message) {
    switch (PhoneRequest.read(message)) {
      case PhoneRequest.Key key -> phone.farEnd().take(key.digit());
      case PhoneRequest.Say say -> phone.farEnd().take(say.text());
      case PhoneRequest.Hangup ignored -> phone.hangUp();
      case PhoneRequest.Unknown unknown -> {
        phone.farEnd().hangUp();
        phone.outbox().closeNow(Closing.notAccepted(unknown.why()));
      }
    }
  }
}
