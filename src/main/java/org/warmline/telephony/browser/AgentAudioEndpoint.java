package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Caller;
import org.warmline.telephony.PacedLine;

/**
 * An agent's microphone and headset for one call: sound both ways and nothing else. One is made for
 * each connection; a socket that closes has hung up.
 */
public final class AgentAudioEndpoint extends Endpoint {
  private final Consumer<PacedLine> onLine;
  private @Nullable SocketFarEnd farEnd;
  private @Nullable Outbox outbox;

  /**
   * An endpoint for one connection.
   *
   * @param onLine gives the line to a pacer and plugs it in. Returns soon
   */
  public AgentAudioEndpoint(Consumer<PacedLine> onLine) {
    this.onLine = onLine;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Limits.apply(session);
    Outbox sending = new Outbox(new SocketWire(session));
    SocketFarEnd page = new SocketFarEnd(sending, () -> sending.closeWhenSent(Closing.HUNG_UP));
    outbox = sending;
    farEnd = page;
    session.addMessageHandler(ByteBuffer.class, page::take);
    session.addMessageHandler(
        String.class,
        text -> {
          page.hangUp();
          sending.closeNow(Closing.NOT_SOUND);
        });
    onLine.accept(new PacedLine(new Caller("", Locale.getDefault()), page));
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    end(reason);
  }

  @Override
  public void onError(Session session, Throwable error) {
    SocketFault.report(error);
    end(Closing.FAILED);
  }

  private void end(CloseReason reason) {
    if (farEnd != null && outbox != null) {
      farEnd.hangUp();
      outbox.closeNow(reason);
    }
  }
}
