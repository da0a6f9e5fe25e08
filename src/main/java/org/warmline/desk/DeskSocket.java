package org.warmline.desk;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.AgentId;

/** The socket of one page of an agent who has signed in. */
final class DeskSocket extends Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(DeskSocket.class);

  private final DeskRoom room;
  private final AgentId agent;
  private volatile Optional<DeskVisit> visit = Optional.empty();

  DeskSocket(DeskRoom room, AgentId agent) {
    this.room = room;
    this.agent = agent;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Outbox out = new Outbox(session, room.services().blocking());
    DeskVisit opened = new DeskVisit(room, agent, out);
    visit = Optional.of(opened);
    session.addMessageHandler(
        new MessageHandler.Whole<String>() {
          @Override
          public void onMessage(String text) {
            hear(opened, out, text);
          }
        });
    session.addMessageHandler(
        new MessageHandler.Whole<byte[]>() {
          @Override
          public void onMessage(byte[] sound) {
            out.close(CloseCodes.CANNOT_ACCEPT, "the desk takes text; sound goes to /desk/audio");
          }
        });
    opened.open();
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    visit.ifPresent(DeskVisit::close);
  }

  @Override
  public void onError(Session session, Throwable failure) {
    LOG.debug("A desk's socket failed", failure);
  }

  private void hear(DeskVisit visit, Outbox out, String text) {
    try {
      visit.hear(MessageReader.read(text, room.services().results()));
    } catch (UnreadableMessageException unreadable) {
      out.close(
          unreadable.isTooLong() ? CloseCodes.TOO_BIG : CloseCodes.CANNOT_ACCEPT,
          unreadable.reason());
    }
  }
}
