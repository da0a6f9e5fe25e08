package org.warmline.desk;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;

/** An agent's sound, of which the desk has to know when it ends. */
final class AudioSocket extends Endpoint {
  private final Endpoint sound;
  private final Runnable ended;

  AudioSocket(Endpoint sound, Runnable ended) {
    this.sound = sound;
    this.ended = ended;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    sound.onOpen(session, config);
  }

  @Override
  public void onError(Session session, Throwable failure) {
    sound.onError(session, failure);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    try {
      sound.onClose(session, reason);
    } finally {
      ended.run();
    }
  }
}
