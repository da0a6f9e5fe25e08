package org.warmline.telephony.asterisk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MusicOnHoldStartEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;

/** A call of the dialplan to itself, in which it tries what it needs and tells how that went. */
final class Probe {
  /** Longer than any one step of the dialplan may take. */
  private static final int SILENCE_SECONDS = 8;

  private static final int ANSWER_MILLIS = 10_000;

  private final ManagerLink link;
  private final String token = UUID.randomUUID().toString();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /**
   * How the call went.
   *
   * @param refusal what Asterisk said against it
   * @param connected whether the dialplan took it, so far as that is known
   */
  record Outcome(
      Optional<ManagerLink.Answer> refusal, Optional<Boolean> connected, List<Reported> reported) {
    Outcome {
      reported = List.copyOf(reported);
    }
  }

  private sealed interface Told {
    record Step(Reported reported) implements Told {}

    record Taken(boolean connected) implements Told {}
  }

  Probe(ManagerLink link) {
    this.link = link;
    link.listen(this::onEvent);
  }

  /**
   * Makes the call and waits for its end.
   *
   * @param audio the id to announce where sound is connected
   * @param whisper a sound file as Asterisk sees it, without its ending; empty for none
   */
  Outcome run(UUID audio, String whisper) throws InterruptedException {
    ManagerLink.Answer answer = link.ask(call(audio, whisper));
    if (!answer.success()) {
      return new Outcome(Optional.of(answer), Optional.empty(), List.of());
    }
    List<Reported> reported = new ArrayList<>();
    Optional<Boolean> connected = Optional.empty();
    while (true) {
      Told next = told.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
      if (next instanceof Told.Step step) {
        reported.add(step.reported());
      } else if (next instanceof Told.Taken taken) {
        connected = Optional.of(taken.connected());
      }
      boolean refused = connected.isPresent() && !connected.get() && reported.isEmpty();
      boolean over = next == null || refused || reported.stream().anyMatch(Reported::isEnd);
      if (over) {
        return new Outcome(Optional.empty(), connected, reported);
      }
    }
  }

  private OriginateAction call(UUID audio, String whisper) {
    OriginateAction call = new OriginateAction();
    call.setActionId(token);
    call.setChannel("Local/probe@warmline-check/n");
    call.setContext("warmline-check");
    call.setExten("wait");
    call.setPriority(1);
    call.setTimeout((long) ANSWER_MILLIS);
    call.setAsync(true);
    call.setVariables(
        Map.of(
            "__WL_CHECK", token,
            "__WL_CHECK_UUID", audio.toString(),
            "__WL_CHECK_FILE", whisper));
    return call;
  }

  private void onEvent(ManagerEvent event) {
    if (event instanceof MusicOnHoldStartEvent music
        && String.valueOf(music.getChannel()).startsWith("Local/probe@warmline-check")) {
      told.add(new Told.Step(Reported.music(String.valueOf(music.getClassName()))));
    } else if (event instanceof WarmlineCheckEvent check && check.getToken().equals(token)) {
      told.add(new Told.Step(check.reported()));
    } else if (event instanceof OriginateResponseEvent response
        && token.equals(response.getActionId())) {
      told.add(new Told.Taken(response.isSuccess()));
    }
  }
}
