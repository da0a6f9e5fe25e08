package org.warmline.telephony.asterisk.ami;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened in Asterisk, as far as we care. {@code call} is always the unique id of
 * the caller's own channel (Asterisk's linked id), whichever channel it happened to.
 */
public sealed interface PbxEvent {

  /**
   * The link is up, again or for the first time: what is the case now, in place of all that was
   * known.
   *
   * @param channels unique ids of all channels that are up
   * @param members of the queues that we look after
   * @param waiting unique ids of callers in these queues, in order
   * @param legs agents' phones that ring for a caller, or are connected
   */
  record Synced(Set<String> channels, List<Member> members, List<String> waiting, List<Leg> legs)
      implements PbxEvent {
    public Synced {
      channels = Set.copyOf(channels);
      members = List.copyOf(members);
      waiting = List.copyOf(waiting);
      legs = List.copyOf(legs);
    }
  }

  /** The link is down. */
  record Cut() implements PbxEvent {}

  /** A member of a queue is so now; also told for new ones. */
  record MemberIs(Member member) implements PbxEvent {}

  /** The caller has a place in a queue. */
  record Joined(String call, String queue) implements PbxEvent {}

  /** The caller, who waits or is held, begins to hear this class of music on hold. */
  record MusicBegun(String call, String musicClass) implements PbxEvent {}

  /** An agent's phone is rung for the caller. */
  record Ringing(String call, String queue, String memberName, String channel)
      implements PbxEvent {}

  /** The agent has answered the phone and hears the summary; a key is awaited from now on. */
  record Whispering(String call, String memberName, String channel) implements PbxEvent {}

  /** The agent did not take it, or not in time. */
  record NotTaken(String call, String memberName, boolean declined) implements PbxEvent {}

  /** Caller and agent talk. */
  record Connected(String call, String memberName, String channel) implements PbxEvent {}

  /** The talk with an agent is over, and who ended it. */
  record TalkEnded(String call, String memberName, boolean byAgent) implements PbxEvent {}

  /** The caller is not in the queue any more; the call itself may go on. */
  record LeftQueue(String call) implements PbxEvent {}

  /** A channel has hung up; where {@code uniqueId} equals {@code call}, it is the caller's. */
  record HungUp(String call, String uniqueId, String channel, int cause) implements PbxEvent {}

  /**
   * A member of a queue.
   *
   * @param name as queues.conf gives it, which is what the agent signs in with at the desk
   * @param memberInterface such as {@code Local/agent1@warmline-agents/n}
   * @param reachable whether the phone is registered or qualified
   */
  record Member(
      String queue, String name, String memberInterface, boolean paused, boolean reachable) {}

  /**
   * An agent's phone that rings for a caller, or is connected.
   *
   * @param call unique id of the caller's channel
   * @param channel the phone's own channel, such as {@code PJSIP/agent1-0000003d}
   */
  record Leg(String call, String memberName, String channel, Stage stage) {

    /** How far it has got. */
    public enum Stage {
      RINGING,
      /** The agent hears the summary. */
      WHISPERING,
      TALKING
    }
  }

  /** The call that it belongs to. */
  default Optional<String> callOf() {
    return switch (this) {
      case Joined e -> Optional.of(e.call());
      case MusicBegun e -> Optional.of(e.call());
      case Ringing e -> Optional.of(e.call());
      case Whispering e -> Optional.of(e.call());
      case NotTaken e -> Optional.of(e.call());
      case Connected e -> Optional.of(e.call());
      case TalkEnded e -> Optional.of(e.call());
      case LeftQueue e -> Optional.of(e.call());
      case HungUp e -> Optional.of(e.call());
      case Synced ignored -> Optional.empty();
      case Cut ignored -> Optional.empty();
      case MemberIs ignored -> Optional.empty();
    };
  }
}
