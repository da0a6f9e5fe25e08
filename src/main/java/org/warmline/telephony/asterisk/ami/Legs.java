package org.warmline.telephony.asterisk.ami;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/**
 * What has been told so far of callers in queues and agents' phones, so that nothing is told twice
 * and every phone is known by its agent. For one thread at a time.
 */
final class Legs {
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Map<String, Called> called = new LinkedHashMap<>();
  private final Map<String, Leg> byChannel = new LinkedHashMap<>();
  private final Set<String> rejected = new LinkedHashSet<>();

  /** An agent whom a queue calls: for which caller, before the phone's own channel is known. */
  record Called(String call, String queue, String memberName) {}

  void begin(PbxEvent.Synced now) {
    waiting.addAll(now.waiting());
    now.legs().forEach(leg -> byChannel.put(leg.channel(), leg));
  }

  boolean join(String call) {
    return waiting.add(call);
  }

  boolean leave(String call) {
    return waiting.remove(call);
  }

  /**
   * A queue calls an agent.
   *
   * @param channel one half of a Local channel, or the phone's own
   */
  void call(String channel, Called agent) {
    called.put(both(channel), agent);
  }

  Optional<Called> findCalled(String channel) {
    return Optional.ofNullable(called.get(both(channel)));
  }

  /** Takes a phone in; false when it is known already. */
  boolean ring(String channel, Called agent) {
    return byChannel.putIfAbsent(
            channel, new Leg(agent.call(), agent.memberName(), channel, Stage.RINGING))
        == null;
  }

  Optional<Leg> find(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }

  Optional<Leg> find(String call, String memberName) {
    return byChannel.values().stream()
        .filter(leg -> leg.call().equals(call) && leg.memberName().equals(memberName))
        .reduce((before, last) -> last);
  }

  /** The phone that the caller talks to. */
  Optional<Leg> findTalk(String call) {
    return byChannel.values().stream()
        .filter(leg -> leg.call().equals(call) && leg.stage() == Stage.TALKING)
        .findFirst();
  }

  /** The next stage; false when it is there already, or beyond. */
  boolean advance(Leg leg, Stage to) {
    boolean news = leg.stage().compareTo(to) < 0;
    if (news) {
      byChannel.put(leg.channel(), new Leg(leg.call(), leg.memberName(), leg.channel(), to));
    }
    return news;
  }

  /** The phone itself said that its agent does not want the call. */
  void reject(String channel) {
    if (byChannel.containsKey(channel)) {
      rejected.add(channel);
    }
  }

  boolean isRejected(String channel) {
    return rejected.contains(channel);
  }

  void remove(String channel) {
    byChannel.remove(channel);
    called.remove(both(channel));
    rejected.remove(channel);
  }

  /** Nothing more is told of this caller. */
  void removeCall(String call) {
    waiting.remove(call);
    called.values().removeIf(agent -> agent.call().equals(call));
    List.copyOf(byChannel.values()).stream()
        .filter(leg -> leg.call().equals(call))
        .forEach(leg -> remove(leg.channel()));
  }

  int size() {
    return waiting.size() + called.size() + byChannel.size() + rejected.size();
  }

  /** A Local channel without what tells its halves apart. */
  private static String both(String channel) {
    return channel.endsWith(";1") || channel.endsWith(";2")
        ? channel.substring(0, channel.length() - 2)
        : channel;
  }
}
