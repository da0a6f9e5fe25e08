package org.warmline.web;

import jakarta.websocket.Endpoint;
import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/**
 * Gives the one endpoint of one upgrade, without extensions: compression would cost memory for each
 * socket and gain nothing on sound.
 */
final class OneEndpoint extends ServerEndpointConfig.Configurator {
  private final Endpoint endpoint;

  OneEndpoint(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public <T> T getEndpointInstance(Class<T> type) {
    return type.cast(endpoint);
  }

  @Override
  public boolean checkOrigin(String origin) {
    return true; // FrontDoor has
  }

  @Override
  public List<Extension> getNegotiatedExtensions(
      List<Extension> installed, List<Extension> requested) {
    return List.of();
  }

  @Override
  public String getNegotiatedSubprotocol(List<String> supported, List<String> requested) {
    return "";
  }
}
