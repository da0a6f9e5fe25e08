package org.warmline.telephony.asterisk.ami;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asteriskjava.manager.event.QueueEntryEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.event.StatusEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/** What is the case, from Asterisk's lists of its channels and queues. */
final class Snapshot {
  private static final int UP = 6;

  private final Set<String> queues;
  private final List<StatusEvent> channels;
  private final List<QueueMemberEvent> members;
  private final List<QueueEntryEvent> entries;

  Snapshot(
      Set<String> queues, Collection<ResponseEvent> channels, Collection<ResponseEvent> ofQueues) {
    this.queues = queues;
    this.channels = only(StatusEvent.class, channels);
    this.members = only(QueueMemberEvent.class, ofQueues);
    this.entries = only(QueueEntryEvent.class, ofQueues);
  }

  PbxEvent.Synced synced() {
    return new PbxEvent.Synced(
        channels.stream().map(StatusEvent::getUniqueId).collect(Collectors.toUnmodifiableSet()),
        members.stream()
            .flatMap(event -> Members.of(event).stream())
            .filter(member -> queues.contains(member.queue()))
            .toList(),
        entries.stream()
            .filter(entry -> queues.contains(entry.getQueue()))
            .map(QueueEntryEvent::getUniqueId)
            .toList(),
        legs());
  }

  private List<Leg> legs() {
    Map<String, String> phones = new HashMap<>();
    for (QueueMemberEvent member : members) {
      String phone = member.getStateinterface();
      String name = member.getName();
      if (phone != null && name != null) {
        phones.put(phone, name);
      }
    }
    Set<String> waiting = new HashSet<>();
    entries.forEach(entry -> waiting.add(entry.getUniqueId()));
    return channels.stream().flatMap(one -> findLeg(one, phones, waiting).stream()).toList();
  }

  /** An agent's phone is a member's, and belongs to the call of another channel. */
  private static Optional<Leg> findLeg(
      StatusEvent channel, Map<String, String> phones, Set<String> waiting) {
    String name = Optional.ofNullable(channel.getChannel()).orElse("");
    String phone = name.substring(0, Math.max(0, name.lastIndexOf('-')));
    String call = channel.getLinkedId();
    String agent = phones.get(phone);
    if (agent == null || call == null || call.equals(channel.getUniqueId())) {
      return Optional.empty();
    }
    return Optional.of(new Leg(call, agent, name, stage(channel, waiting.contains(call))));
  }

  private static Stage stage(StatusEvent channel, boolean waiting) {
    Integer state = channel.getChannelState();
    if (state == null || state != UP) {
      return Stage.RINGING;
    }
    boolean bridged = channel.getBridgeId() != null && !channel.getBridgeId().isBlank();
    return bridged && !waiting ? Stage.TALKING : Stage.WHISPERING;
  }

  private static <T> List<T> only(Class<T> kind, Collection<ResponseEvent> events) {
    return events.stream()
        .flatMap(e -> kind.isInstance(e) ? Stream.of(kind.cast(e)) : Stream.of())
        .toList();
  }
}
