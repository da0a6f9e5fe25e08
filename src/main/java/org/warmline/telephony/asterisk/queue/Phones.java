package org.warmline.telephony.asterisk.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.AgentId;
import org.warmline.telephony.asterisk.ami.PbxEvent.Member;

/** The phones of the queues' members, and who was told to be paused. */
final class Phones {
  private final Map<AgentId, Map<String, Member>> byAgent = new LinkedHashMap<>();
  private final Map<Member, Pause> asked = new HashMap<>();
  private boolean known;

  /** Why a member is not to be rung; an empty reason for one who is. */
  private record Pause(String reason) {}

  /** The agent that a member's name stands for; empty for one that nobody can sign in with. */
  static Optional<AgentId> findAgent(String memberName) {
    try {
      return Optional.of(new AgentId(memberName));
    } catch (IllegalArgumentException nobodysName) {
      return Optional.empty();
    }
  }

  /** These members and no others; what was asked of Asterisk before does not hold any more. */
  void replace(Collection<Member> members) {
    byAgent.clear();
    asked.clear();
    members.forEach(this::put);
    known = true;
  }

  void put(Member member) {
    findAgent(member.name())
        .ifPresent(
            agent ->
                byAgent
                    .computeIfAbsent(agent, id -> new LinkedHashMap<>())
                    .put(member.queue(), member));
  }

  /** Why this agent can't be rung at all; empty for one who can. */
  Optional<String> findTrouble(AgentId agent) {
    Map<String, Member> phones = byAgent.getOrDefault(agent, Map.of());
    if (known && phones.isEmpty()) {
      return Optional.of("no_phone");
    }
    return phones.values().stream().anyMatch(Member::reachable)
        ? Optional.empty()
        : Optional.of("phone_away");
  }

  boolean canBeRung(AgentId agent, String queue) {
    Member phone = byAgent.getOrDefault(agent, Map.of()).get(queue);
    return phone != null && phone.reachable();
  }

  Optional<Member> findMember(AgentId agent) {
    return byAgent.getOrDefault(agent, Map.of()).values().stream().findFirst();
  }

  List<AgentId> agents() {
    return List.copyOf(byAgent.keySet());
  }

  /** What has to be asked of Asterisk so that this agent is paused for this reason, or is not. */
  List<Effect> pause(AgentId agent, String reason) {
    return byAgent.getOrDefault(agent, Map.of()).values().stream()
        .filter(member -> isNews(member, new Pause(reason)))
        .map(member -> pause(member, reason))
        .toList();
  }

  private boolean isNews(Member member, Pause wanted) {
    Member same = new Member(member.queue(), member.name(), member.memberInterface(), false, false);
    return !wanted.equals(asked.put(same, wanted));
  }

  private static Effect pause(Member member, String reason) {
    return new Effect.Pause(member.queue(), member.memberInterface(), !reason.isEmpty(), reason);
  }
}
