package org.warmline.telephony.asterisk.ami;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentCompleteEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HangupRequestEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.MusicOnHoldStartEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;
import org.asteriskjava.manager.event.QueueMemberAddedEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.asteriskjava.manager.event.QueueMemberStatusEvent;
import org.warmline.telephony.asterisk.ami.Legs.Called;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg.Stage;

/**
 * Says in our terms what Asterisk told; everything it tells twice, or in older words too, is left
 * out. That a queue counts a caller as having abandoned it says nothing: it does so also when a
 * queue's time is over. For one thread at a time.
 */
final class Translator {
  private static final int BUSY = 17;
  private static final int REJECTED = 21;

  private final Set<String> queues;
  private final Legs legs = new Legs();

  Translator(Set<String> queues) {
    this.queues = queues;
  }

  /** From now on only news against this is told. */
  void begin(PbxEvent.Synced now) {
    legs.begin(now);
  }

  Optional<PbxEvent> translate(ManagerEvent event) {
    return switch (event) {
      case QueueCallerJoinEvent e -> joined(e);
      case QueueCallerLeaveEvent e -> left(e);
      case MusicOnHoldStartEvent e ->
          Optional.ofNullable(e.getClassName())
              .map(name -> new PbxEvent.MusicBegun(e.getUniqueId(), name));
      case AgentCalledEvent e -> called(e);
      case DialBeginEvent e -> rung(e);
      case WarmlineWhisperEvent e -> whispering(e);
      case HangupRequestEvent e -> hangupRequested(e);
      case DialEndEvent e -> dialled(e);
      case AgentConnectEvent e -> connected(e);
      case BridgeLeaveEvent e -> talkEnded(e.getUniqueId(), e.getLinkedId(), e.getChannel());
      case AgentCompleteEvent e -> completed(e);
      case QueueMemberPauseEvent e ->
          Members.of(e).filter(this::isOurs).map(PbxEvent.MemberIs::new);
      case QueueMemberStatusEvent e ->
          Members.of(e).filter(this::isOurs).map(PbxEvent.MemberIs::new);
      case QueueMemberAddedEvent e ->
          Members.of(e).filter(this::isOurs).map(PbxEvent.MemberIs::new);
      default -> Optional.empty();
    };
  }

  /** A channel is gone: a talk that it was part of is over first. */
  List<PbxEvent> translate(HangupEvent event) {
    String call = Optional.ofNullable(event.getLinkedId()).orElse(event.getUniqueId());
    Optional<PbxEvent> ended = talkEnded(event.getUniqueId(), call, event.getChannel());
    if (event.getUniqueId().equals(call)) {
      legs.removeCall(call);
    } else {
      legs.remove(event.getChannel());
    }
    int cause = event.getCause() == null ? 0 : event.getCause();
    PbxEvent gone = new PbxEvent.HungUp(call, event.getUniqueId(), event.getChannel(), cause);
    return ended.map(before -> List.of(before, gone)).orElse(List.of(gone));
  }

  /** How much is kept in mind. */
  int size() {
    return legs.size();
  }

  private boolean isOurs(PbxEvent.Member member) {
    return queues.contains(member.queue());
  }

  private Optional<PbxEvent> joined(QueueCallerJoinEvent event) {
    return legs.join(event.getUniqueId())
        ? Optional.of(new PbxEvent.Joined(event.getUniqueId(), event.getQueue()))
        : Optional.empty();
  }

  private Optional<PbxEvent> left(QueueCallerLeaveEvent event) {
    return legs.leave(event.getUniqueId())
        ? Optional.of(new PbxEvent.LeftQueue(event.getUniqueId()))
        : Optional.empty();
  }

  private Optional<PbxEvent> called(AgentCalledEvent event) {
    if (event.getDestChannel() != null) {
      legs.call(
          event.getDestChannel(),
          new Called(event.getUniqueId(), event.getQueue(), event.getMemberName()));
    }
    return Optional.empty();
  }

  /** The phone itself, which is dialled by the second half of a Local channel or by the caller. */
  private Optional<PbxEvent> rung(DialBeginEvent event) {
    String phone = event.getDestChannel();
    if (phone == null || phone.startsWith("Local/")) {
      return Optional.empty();
    }
    return Optional.ofNullable(event.getChannel())
        .filter(channel -> channel.startsWith("Local/"))
        .or(() -> Optional.of(phone))
        .flatMap(legs::findCalled)
        .filter(agent -> legs.ring(phone, agent))
        .map(agent -> new PbxEvent.Ringing(agent.call(), agent.queue(), agent.memberName(), phone));
  }

  private Optional<PbxEvent> whispering(WarmlineWhisperEvent event) {
    return legs.find(event.phone())
        .filter(leg -> legs.advance(leg, Stage.WHISPERING))
        .map(leg -> new PbxEvent.Whispering(leg.call(), leg.memberName(), leg.channel()));
  }

  private Optional<PbxEvent> hangupRequested(HangupRequestEvent event) {
    Integer cause = event.getCause();
    if (cause != null && (cause == BUSY || cause == REJECTED)) {
      legs.reject(event.getChannel());
    }
    return Optional.empty();
  }

  /**
   * How the ringing of a phone ended. A key other than 1, no key, or a hang-up while the summary is
   * heard all come as busy: the agent has answered, and not taken it.
   */
  private Optional<PbxEvent> dialled(DialEndEvent event) {
    Optional<Leg> found = Optional.ofNullable(event.getDestChannel()).flatMap(legs::find);
    String status = Optional.ofNullable(event.getDialStatus()).orElse("");
    if (found.isEmpty() || status.equals("ANSWER") || status.equals("CANCEL")) {
      return Optional.empty();
    }
    Leg leg = found.orElseThrow();
    boolean declined =
        status.equals("BUSY") || leg.stage() == Stage.WHISPERING || legs.isRejected(leg.channel());
    legs.remove(leg.channel());
    return Optional.of(new PbxEvent.NotTaken(leg.call(), leg.memberName(), declined));
  }

  private Optional<PbxEvent> connected(AgentConnectEvent event) {
    String phone = event.getDestChannel();
    Leg leg =
        legs.find(event.getUniqueId(), event.getMemberName())
            .orElseGet(
                () -> new Leg(event.getUniqueId(), event.getMemberName(), phone, Stage.RINGING));
    return legs.advance(leg, Stage.TALKING)
        ? Optional.of(new PbxEvent.Connected(leg.call(), leg.memberName(), leg.channel()))
        : Optional.empty();
  }

  /**
   * Whoever leaves the bridge first has ended the talk. A queue's own account of it comes late, or
   * never when a call was moved; it counts only when it is first.
   */
  private Optional<PbxEvent> talkEnded(String uniqueId, String call, String channel) {
    Optional<Leg> talk = Optional.ofNullable(call).flatMap(legs::findTalk);
    boolean byAgent = talk.filter(leg -> leg.channel().equals(channel)).isPresent();
    return talk.filter(leg -> byAgent || uniqueId.equals(call)).map(leg -> ended(leg, byAgent));
  }

  private Optional<PbxEvent> completed(AgentCompleteEvent event) {
    return legs.findTalk(event.getUniqueId())
        .map(leg -> ended(leg, "agent".equals(event.getReason())));
  }

  private PbxEvent ended(Leg leg, boolean byAgent) {
    legs.remove(leg.channel());
    return new PbxEvent.TalkEnded(leg.call(), leg.memberName(), byAgent);
  }
}
