package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.handoff.Presence;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;
import org.warmline.telephony.asterisk.ami.PbxEvent.Member;

/**
 * A board, what happens to it, and all that it wanted done; its promises are looked at each time.
 */
final class Stage {
  static final String QUEUE = "support";
  static final AsteriskExchange.Settings SETTINGS =
      new AsteriskExchange.Settings(20_000, 30_000, 15_000, List.of(QUEUE, "sales"), Set.of());

  private final Board board;
  private final BoardPromises promises;
  private final List<Effect> effects = new ArrayList<>();
  private final Set<Member> members = new LinkedHashSet<>();
  private long nowMillis;

  Stage(AsteriskExchange.Settings settings, String... agents) {
    board = new Board(settings);
    promises = new BoardPromises(board);
    for (String agent : agents) {
      members.add(member(agent, true));
    }
  }

  static Stage linked(String... agents) {
    Stage stage = new Stage(SETTINGS, agents);
    stage.synced(List.of(), List.of());
    return stage;
  }

  static Member member(String agent, boolean reachable) {
    return new Member(QUEUE, agent, "Local/" + agent + "@warmline-agents/n", false, reachable);
  }

  static String uniqueId(String call) {
    return call + ".1";
  }

  static String phone(String agent) {
    return "PJSIP/" + agent + "-1";
  }

  /** The link is up; these calls are, and of them these wait. */
  Stage synced(List<String> calls, List<String> waiting, Leg... legs) {
    List<String> ids = calls.stream().map(Stage::uniqueId).toList();
    List<String> queued = waiting.stream().map(Stage::uniqueId).toList();
    return on(new PbxEvent.Synced(Set.copyOf(ids), List.copyOf(members), queued, List.of(legs)));
  }

  Stage on(PbxEvent event) {
    promises.before(event);
    return take(board.on(event, id -> new CallId(id.substring(0, id.indexOf('.')))));
  }

  Stage joined(String call) {
    return on(new PbxEvent.Joined(uniqueId(call), QUEUE));
  }

  Stage rings(String call, String agent) {
    return on(new PbxEvent.Ringing(uniqueId(call), QUEUE, agent, phone(agent)));
  }

  Stage whispers(String call, String agent) {
    return on(new PbxEvent.Whispering(uniqueId(call), agent, phone(agent)));
  }

  Stage notTaken(String call, String agent, boolean declined) {
    return on(new PbxEvent.NotTaken(uniqueId(call), agent, declined));
  }

  Stage talks(String call, String agent) {
    on(new PbxEvent.LeftQueue(uniqueId(call)));
    return on(new PbxEvent.Connected(uniqueId(call), agent, phone(agent)));
  }

  Stage talkEnded(String call, String agent, boolean byAgent) {
    return on(new PbxEvent.TalkEnded(uniqueId(call), agent, byAgent));
  }

  Stage callerHangsUp(String call) {
    return on(new PbxEvent.HungUp(uniqueId(call), uniqueId(call), "PJSIP/caller-1", 16));
  }

  Stage phoneHangsUp(String call, String agent) {
    return on(new PbxEvent.HungUp(uniqueId(call), "p-" + agent, phone(agent), 16));
  }

  /** The assistant gives the caller away. */
  Stage join(String call) {
    return take(board.join(new CallId(call), uniqueId(call), QUEUE));
  }

  Stage briefing(String call, long millis) {
    return take(board.briefing(new CallId(call), millis));
  }

  Stage leave(String call) {
    return take(board.leave(new CallId(call)));
  }

  AfterQueue queueFailed(String call, String status) {
    AfterQueue after = board.queueFailed(new CallId(call), status);
    take(board.settle());
    return after;
  }

  Stage available(String agent) {
    return open(agent).choose(agent, Choice.AVAILABLE);
  }

  Stage open(String agent) {
    return take(board.open(new AgentId(agent)));
  }

  Stage choose(String agent, Choice choice) {
    return take(board.choose(new AgentId(agent), choice, "lunch"));
  }

  Stage cut(String agent) {
    return take(board.cut(new AgentId(agent)));
  }

  Stage signOut(String agent) {
    return take(board.leave(new AgentId(agent)));
  }

  Stage accept(String agent, String call) {
    return take(board.accept(new AgentId(agent), new CallId(call)));
  }

  Stage decline(String agent, String call) {
    return take(board.decline(new AgentId(agent), new CallId(call)));
  }

  Stage skip(String agent, String call) {
    return take(board.skipBriefing(new AgentId(agent), new CallId(call)));
  }

  Stage hangUp(String agent, String call) {
    return take(board.hangUp(new AgentId(agent), new CallId(call)));
  }

  Stage finish(String agent, String call) {
    return take(board.finishWrapUp(new AgentId(agent), new CallId(call)));
  }

  Stage phoneIs(String agent, boolean reachable) {
    members.removeIf(member -> member.name().equals(agent));
    members.add(member(agent, reachable));
    return on(new PbxEvent.MemberIs(member(agent, reachable)));
  }

  Stage pass(long millis) {
    nowMillis += millis;
    return take(board.tick(nowMillis));
  }

  AgentStatus status(String agent) {
    return board.findStatus(new AgentId(agent)).orElseThrow();
  }

  boolean isSignedIn(String agent) {
    return board.findStatus(new AgentId(agent)).isPresent();
  }

  Presence presence() {
    return board.presence(QUEUE);
  }

  boolean knows(String call) {
    return board.knows(new CallId(call));
  }

  List<String> steps(String call) {
    return of(Effect.Tell.class).stream()
        .filter(tell -> tell.call().equals(new CallId(call)))
        .map(tell -> tell.step() + tell.agent().map(agent -> " " + agent).orElse(""))
        .toList();
  }

  <T extends Effect> List<T> of(Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Forgets what was wanted so far. */
  Stage clear() {
    effects.clear();
    return this;
  }

  /** Why Asterisk was last told not to ring this agent; empty when it may. */
  Optional<String> paused(String agent) {
    return of(Effect.Pause.class).stream()
        .filter(pause -> pause.memberInterface().contains("/" + agent + "@"))
        .reduce((before, last) -> last)
        .filter(Effect.Pause::paused)
        .map(Effect.Pause::reason);
  }

  private Stage take(List<Effect> wanted) {
    effects.addAll(wanted);
    promises.keptAfter(wanted);
    assertThat(board.settle()).as("nothing is left to be done").isEmpty();
    return this;
  }
}
