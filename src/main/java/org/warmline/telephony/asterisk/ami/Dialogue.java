package org.warmline.telephony.asterisk.ami;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.action.StatusAction;
import org.asteriskjava.manager.response.ManagerResponse;

/** What one connection and we say to each other besides requests: login, state, signs of life. */
final class Dialogue {
  private static final long STATE_MILLIS = 5000;
  private static final long PONG_MILLIS = 2000;

  private final AmiConnection connection;
  private final Sender sender;

  Dialogue(AmiConnection connection, Sender sender) {
    this.connection = connection;
    this.sender = sender;
  }

  Login logIn() {
    try {
      connection.login();
      return Login.OK;
    } catch (AuthenticationFailedException refused) {
      return refused.getCause() == null ? Login.REFUSED : Login.NOT_ASTERISK;
    } catch (org.asteriskjava.manager.TimeoutException silent) {
      return Login.NOT_ASTERISK;
    } catch (IOException unreachable) {
      return Login.UNREACHABLE;
    }
  }

  /** What is the case now; empty when Asterisk does not tell. */
  Optional<PbxEvent.Synced> findState(Set<String> queues) throws InterruptedException {
    CompletableFuture<ResponseEvents> ofQueues = ask(new QueueStatusAction());
    CompletableFuture<ResponseEvents> channels = ask(new StatusAction());
    try {
      return Optional.of(
          new Snapshot(
                  queues,
                  channels.get(STATE_MILLIS, TimeUnit.MILLISECONDS).getEvents(),
                  ofQueues.get(STATE_MILLIS, TimeUnit.MILLISECONDS).getEvents())
              .synced());
    } catch (ExecutionException | TimeoutException notTold) {
      return Optional.empty();
    }
  }

  boolean isAlive() throws InterruptedException {
    CompletableFuture<ManagerResponse> pong = new CompletableFuture<>();
    connection.failWhenLost(pong);
    boolean asked =
        sender.send(connection, PONG_MILLIS, to -> to.sendAction(new PingAction(), pong::complete));
    try {
      return asked && pong.get(PONG_MILLIS, TimeUnit.MILLISECONDS) != null;
    } catch (ExecutionException | TimeoutException silent) {
      return false;
    }
  }

  private CompletableFuture<ResponseEvents> ask(EventGeneratingAction question) {
    CompletableFuture<ResponseEvents> answer = new CompletableFuture<>();
    connection.failWhenLost(answer);
    sender.send(
        connection,
        STATE_MILLIS,
        to -> to.sendEventGeneratingAction(question, told -> answer(told, answer)));
    return answer;
  }

  private static void answer(ResponseEvents told, CompletableFuture<ResponseEvents> answer) {
    if (told.getResponse() != null && "Success".equals(told.getResponse().getResponse())) {
      answer.complete(told);
    } else {
      answer.completeExceptionally(new IOException("Asterisk does not tell its state"));
    }
  }
}
