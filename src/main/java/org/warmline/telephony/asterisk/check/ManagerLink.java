package org.warmline.telephony.asterisk.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * One login to Asterisk's manager interface, for as long as a check lasts. Asks for no version, for
 * which more rights would be needed, and does not come back by itself.
 */
final class ManagerLink implements AutoCloseable {
  private static final int ANSWER_MILLIS = 5000;

  private final Connection connection = new Connection();

  /** An answer of Asterisk's, or that none came. */
  record Answer(boolean success, String message) {
    boolean isDenied() {
      return !success && message.equalsIgnoreCase("Permission denied");
    }
  }

  private static final class Connection extends ManagerConnectionImpl {
    @Override
    protected AsteriskVersion determineVersion() {
      return AsteriskVersion.DEFAULT_VERSION;
    }

    void abandon() {
      state = ManagerConnectionState.DISCONNECTED;
      disconnect();
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
      if (event instanceof DisconnectEvent) {
        state = ManagerConnectionState.DISCONNECTED;
      }
      super.dispatchEvent(event, requiredHandlingTime);
    }
  }

  ManagerLink(InetSocketAddress manager, String user, String secret) {
    connection.setHostname(manager.getHostString());
    connection.setPort(manager.getPort());
    connection.setUsername(user);
    connection.setPassword(secret);
    connection.setSocketTimeout(ANSWER_MILLIS);
    connection.setDefaultResponseTimeout(ANSWER_MILLIS);
    connection.setDefaultEventTimeout(ANSWER_MILLIS);
    connection.registerUserEventClass(WarmlineCheckEvent.class);
  }

  /** Logs in; empty when that is done, else what Asterisk said. */
  Optional<String> logIn() {
    try {
      connection.login();
      return Optional.empty();
    } catch (AuthenticationFailedException refused) {
      return Optional.of("user or secret were refused");
    } catch (IOException | TimeoutException | IllegalStateException failed) {
      return Optional.of("no answer to the login: " + failed.getMessage());
    }
  }

  void listen(org.asteriskjava.manager.ManagerEventListener listener) {
    connection.addEventListener(listener);
  }

  Answer ask(ManagerAction action) {
    try {
      ManagerResponse response = connection.sendAction(action);
      String message = Optional.ofNullable(response.getMessage()).orElse("");
      return new Answer(!(response instanceof ManagerError), message);
    } catch (IOException | TimeoutException | IllegalStateException failed) {
      return new Answer(false, "no answer: " + failed.getMessage());
    }
  }

  /** The value of a global variable; empty when it is not set, or must not be seen. */
  String global(String name) {
    try {
      ManagerResponse response =
          connection.sendAction(new org.asteriskjava.manager.action.GetVarAction(name));
      return Optional.ofNullable(response.getAttribute("Value")).orElse("");
    } catch (IOException | TimeoutException | IllegalStateException failed) {
      return "";
    }
  }

  /** All queues that Asterisk knows, with their members; empty when it did not say. */
  Optional<List<QueueFact>> queues() {
    List<QueueFact> queues = new ArrayList<>();
    try {
      for (ManagerEvent event :
          connection.sendEventGeneratingAction(new QueueStatusAction()).getEvents()) {
        if (event instanceof QueueParamsEvent queue) {
          queues.add(new QueueFact(queue.getQueue(), new ArrayList<>()));
        } else if (event instanceof QueueMemberEvent member) {
          queues.stream()
              .filter(queue -> queue.name().equals(member.getQueue()))
              .forEach(queue -> queue.members().add(QueueFact.Member.of(member)));
        }
      }
      return Optional.of(queues);
    } catch (EventTimeoutException | IOException | IllegalStateException failed) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    connection.abandon();
  }
}
