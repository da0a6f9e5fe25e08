package org.warmline.telephony.asterisk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.handoff.Monitoring;
import org.warmline.telephony.Paced;
import org.warmline.telephony.asterisk.ami.Manager;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;
import org.warmline.telephony.asterisk.media.AudioSocketCalls;
import org.warmline.telephony.asterisk.media.ListeningEnd;

/**
 * Hears the talks that Asterisk has, by letting it call itself twice for each: a call that spies on
 * one party alone and brings what it hears to our AudioSocket port. A talk that can't be heard goes
 * on all the same. May be shared between threads.
 */
final class Listening implements Monitoring, Paced {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final int ANSWERS_MILLIS = 5000;

  private final Manager manager;
  private final AudioSocketCalls announced;
  private final Function<CallId, Optional<String>> uniqueIds;
  private final int most;
  private final Map<String, String> phones = new HashMap<>();
  private final Map<String, HeardTalk> heard = new ConcurrentHashMap<>();
  private boolean complained;

  /**
   * Hears nothing yet.
   *
   * @param uniqueIds the unique id of the caller's channel
   * @param most how many talks are heard at once
   */
  Listening(
      Manager manager,
      AudioSocketCalls announced,
      Function<CallId, Optional<String>> uniqueIds,
      int most) {
    this.manager = manager;
    this.announced = announced;
    this.uniqueIds = uniqueIds;
    this.most = most;
  }

  /** One of Asterisk's calls to itself. */
  private record Call(String channel, UUID listener) {}

  @Override
  public void hear(CallId call, Consumer<Pcm> caller, Consumer<Pcm> agent) {
    uniqueIds.apply(call).map(id -> begin(id, caller, agent)).stream()
        .flatMap(List::stream)
        .forEach(this::dial);
  }

  /** Something happened in Asterisk; to be told before whoever asks to hear. */
  synchronized void onEvent(PbxEvent event) {
    switch (event) {
      case PbxEvent.Connected connected -> talk(connected.call(), connected.channel());
      case PbxEvent.TalkEnded ended -> end(ended.call());
      case PbxEvent.Joined joined -> end(joined.call());
      case PbxEvent.HungUp gone -> {
        if (gone.call().equals(gone.uniqueId())) {
          end(gone.call());
        }
      }
      case PbxEvent.Synced now -> synced(now);
      default -> {}
    }
  }

  @Override
  public void tick() {
    for (HeardTalk talk : heard.values()) {
      talk.tick();
      if (talk.isLostNow()) {
        complain();
      }
    }
  }

  @Override
  public boolean isOver() {
    return false;
  }

  /** How many talks are heard, or are about to be. */
  int size() {
    return heard.size();
  }

  /** Hears nobody any more. */
  synchronized void close() {
    List.copyOf(heard.keySet()).forEach(this::end);
  }

  private synchronized List<Call> begin(String id, Consumer<Pcm> caller, Consumer<Pcm> agent) {
    String phone = phones.get(id);
    if (phone == null) {
      return List.of();
    }
    stop(id);
    if (heard.size() >= most) {
      complain();
      return List.of();
    }
    HeardTalk talk = new HeardTalk(phone, new ListeningEnd(caller), new ListeningEnd(agent));
    heard.put(id, talk);
    return List.of(
        new Call(id, announced.announce(talk.caller())),
        new Call(phone, announced.announce(talk.agent())));
  }

  private void dial(Call call) {
    var unused =
        manager.originate(
            new Manager.Originate(
                "listen-" + call.listener(),
                "Local/spy@warmline-listen/n",
                "warmline-listen",
                "hear",
                "Warmline",
                ANSWERS_MILLIS,
                Map.of("__WL_SPY", call.channel(), "__WL_LISTENER", call.listener().toString())));
  }

  private void talk(String id, String phone) {
    HeardTalk known = heard.get(id);
    if (known != null && !known.phone().equals(phone)) {
      stop(id);
    }
    phones.put(id, phone);
  }

  private void end(String id) {
    phones.remove(id);
    stop(id);
  }

  private void synced(PbxEvent.Synced now) {
    complained = false;
    Map<String, String> talks =
        now.legs().stream()
            .filter(leg -> leg.stage() == Leg.Stage.TALKING)
            .collect(Collectors.toMap(Leg::call, Leg::channel, (one, other) -> other));
    phones.keySet().retainAll(talks.keySet());
    List.copyOf(heard.keySet()).stream().filter(id -> !talks.containsKey(id)).forEach(this::stop);
    talks.forEach(this::talk);
  }

  private void stop(String id) {
    HeardTalk talk = heard.remove(id);
    if (talk != null) {
      announced.withdraw(talk.caller());
      announced.withdraw(talk.agent());
      talk.leave();
    }
  }

  private synchronized void complain() {
    if (!complained) {
      complained = true;
      LOG.warn(
          "A talk can't be heard, or not any more, so that its transcript has gaps; the talk goes"
              + " on. ./warmline check says what is missing in Asterisk; no more talks are heard"
              + " at once than asterisk.call_limit");
    }
  }
}
