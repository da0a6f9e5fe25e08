package org.warmline.telephony.asterisk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus.Choice;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;

/** Whatever Asterisk, desks and assistant do in whatever order, the board keeps its promises. */
class BoardPropertyTest {
  private static final int DAYS = 100;
  private static final int EVENTS = 400;
  private static final List<String> AGENTS = List.of("Priya", "Tom", "Ana");
  private static final List<String> CALLS = List.of("a", "b", "c", "d");

  @Test
  void noOrderOfEventsBreaksIt() {
    int bridged = 0;
    int nobodyThere = 0;
    int rangOut = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      Random random = new Random(seed);
      Stage stage = new Stage(settings(seed), AGENTS.toArray(String[]::new));
      for (int i = 0; i < EVENTS; i++) {
        stage.pass(20L * random.nextInt(20));
        if (random.nextInt(3) == 0) {
          atTheDesk(random, stage);
        } else {
          inAsterisk(random, stage);
        }
      }
      bridged += count(stage, "BRIDGED");
      nobodyThere += count(stage, "NOBODY_THERE");
      rangOut += count(stage, "RANG_OUT");
      endsOrderly(stage);
    }
    assertThat(List.of(bridged, nobodyThere, rangOut)).allMatch(times -> times > 15);
  }

  private static void inAsterisk(Random random, Stage stage) {
    String agent = any(random, AGENTS);
    String call = any(random, CALLS);
    switch (random.nextInt(20)) {
      case 0, 1 -> stage.joined(call);
      case 2, 3, 4 -> stage.rings(call, agent);
      case 5, 6, 7 -> stage.whispers(call, agent);
      case 8 -> stage.notTaken(call, agent, random.nextBoolean());
      case 9, 10 -> stage.talks(call, agent);
      case 11 -> stage.talkEnded(call, agent, random.nextBoolean());
      case 12 -> stage.callerHangsUp(call);
      case 13 -> stage.phoneHangsUp(call, agent);
      case 14 -> stage.on(new PbxEvent.LeftQueue(Stage.uniqueId(call)));
      case 15 -> stage.queueFailed(call, any(random, List.of("TIMEOUT", "KEY", "UNKNOWN")));
      case 16 -> stage.phoneIs(agent, random.nextInt(4) > 0);
      case 17 -> stage.on(new PbxEvent.Cut());
      default -> synced(random, stage);
    }
  }

  private static void atTheDesk(Random random, Stage stage) {
    String agent = any(random, AGENTS);
    String call = theirs(random, stage, agent);
    switch (random.nextInt(15)) {
      case 0, 1, 2 -> stage.available(agent);
      case 3 -> stage.choose(agent, Choice.values()[random.nextInt(3)]);
      case 4, 5 -> stage.accept(agent, call);
      case 6 -> stage.decline(agent, call);
      case 7 -> stage.skip(agent, call);
      case 8 -> stage.hangUp(agent, call);
      case 9 -> stage.finish(agent, call);
      case 10 -> stage.cut(agent);
      case 11 -> stage.signOut(agent);
      case 12 -> stage.leave(any(random, CALLS));
      default -> stage.join(any(random, CALLS));
    }
  }

  /** Some calls are up, some of them wait, and phones are at this and that. */
  private static void synced(Random random, Stage stage) {
    List<String> up = CALLS.stream().filter(call -> random.nextInt(3) > 0).toList();
    List<String> waiting = up.stream().filter(call -> random.nextBoolean()).toList();
    List<Leg> legs = new ArrayList<>();
    List<String> busy = new ArrayList<>();
    for (String agent : AGENTS) {
      if (!up.isEmpty() && random.nextInt(3) == 0) {
        String call = any(random, up);
        boolean talks = !waiting.contains(call) && !busy.contains(call);
        Leg.Stage[] stages = {Leg.Stage.RINGING, Leg.Stage.WHISPERING};
        Leg.Stage at = talks ? Leg.Stage.TALKING : stages[random.nextInt(2)];
        if (talks || waiting.contains(call)) {
          busy.add(call);
          legs.add(new Leg(Stage.uniqueId(call), agent, Stage.phone(agent), at));
        }
      }
    }
    stage.synced(up, waiting, legs.toArray(Leg[]::new));
  }

  private static String theirs(Random random, Stage stage, String agent) {
    if (stage.isSignedIn(agent) && random.nextInt(8) > 0) {
      return stage.status(agent).call().map(CallId::value).orElse("none");
    }
    return any(random, CALLS);
  }

  /** Asterisk was restarted: nothing of the day is left. */
  private static void endsOrderly(Stage stage) {
    stage.synced(List.of(), List.of()).pass(60_000);
    assertThat(CALLS).noneMatch(stage::knows);
    assertThat(AGENTS)
        .filteredOn(stage::isSignedIn)
        .allMatch(agent -> stage.status(agent).call().isEmpty());
    assertThat(stage.presence().waiting()).isZero();
  }

  private static int count(Stage stage, String step) {
    return (int)
        stage.of(Effect.Tell.class).stream()
            .filter(tell -> tell.step().name().equals(step))
            .count();
  }

  private static String any(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static AsteriskExchange.Settings settings(int seed) {
    long wrapUp = seed % 2 == 0 ? 0 : 1500;
    return new AsteriskExchange.Settings(3000, wrapUp, 1500, List.of(Stage.QUEUE), Set.of());
  }
}
