package org.warmline.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends back what it gets, after telling the guard's facts; keeps what it is told. */
final class EchoEndpoint extends Endpoint {
  private final Map<String, String> facts;
  private final BlockingQueue<String> told;

  EchoEndpoint(Map<String, String> facts, BlockingQueue<String> told) {
    this.facts = facts;
    this.told = told;
  }

  static BlockingQueue<String> tellings() {
    return new LinkedBlockingQueue<>();
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    tell("open");
    session.addMessageHandler(
        String.class,
        text -> {
          tell("text");
          session.getAsyncRemote().sendText(text);
        });
    session.addMessageHandler(
        ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) session.getAsyncRemote()::sendBinary);
    session.getAsyncRemote().sendText("facts " + facts);
  }

  @Override
  public void onError(Session session, Throwable failure) {
    tell("error");
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    tell("close " + reason.getCloseCode().getCode());
  }

  private void tell(String what) {
    told.add(what + (Thread.currentThread().isVirtual() ? "" : " on a platform thread"));
  }
}
