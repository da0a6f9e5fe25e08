package org.warmline.web;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the guard of a {@link SocketRoute}, and only then upgrades. */
final class SocketServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(SocketServlet.class);

  private final transient Requests requests;
  private final transient SocketRoute route;
  private final transient OpenSockets open;

  SocketServlet(Requests requests, SocketRoute route, OpenSockets open) {
    this.requests = requests;
    this.route = route;
    this.open = open;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      refuse(response, 426, "This address speaks WebSocket only.");
      return;
    }
    try {
      WebRequest asked = requests.read(request, MissingNode.getInstance());
      if (open.isFull(asked.remoteAddress())) {
        refuse(response, 429, "Too many sockets are open from this address.");
        return;
      }
      switch (route.guard().admit(asked)) {
        case Admission.Refused refused -> refuse(response, refused.status(), refused.sentence());
        case Admission.Admitted admitted ->
            upgrade(request, response, asked.remoteAddress(), admitted.facts());
      }
    } catch (Refusal refusal) {
      JsonServlet.write(response, refusal.answer());
    } catch (RuntimeException | DeploymentException broken) {
      LOG.error("A socket could not be opened; the page was told so", broken);
      refuse(response, 500, "Something went wrong on the server. Its log says what.");
    }
  }

  private void upgrade(
      HttpServletRequest request,
      HttpServletResponse response,
      String address,
      Map<String, String> facts)
      throws IOException, DeploymentException {
    GuardedEndpoint endpoint =
        new GuardedEndpoint(route, route.endpoint().apply(facts), address, open);
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(Endpoint.class, route.path())
            .configurator(new OneEndpoint(endpoint))
            .build();
    ServerContainer container =
        (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
    container.upgradeHttpToWebSocket(request, response, config, Map.of());
  }

  private static void refuse(HttpServletResponse response, int status, String sentence)
      throws IOException {
    if (!response.isCommitted()) {
      JsonServlet.write(response, JsonAnswer.error(status, sentence));
    }
  }
}
