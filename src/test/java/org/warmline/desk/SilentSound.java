package org.warmline.desk;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;

/** Sound that nobody hears. */
final class SilentSound extends Endpoint {
  @Override
  public void onOpen(Session session, EndpointConfig config) {
    // Nothing is listened to.
  }
}
