package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus.Choice;

/** Whatever callers, agents and lines do in whatever order, the board keeps its promises. */
class BoardPropertyTest {
  private static final int DAYS = 120;
  private static final int EVENTS = 300;
  private static final List<String> AGENTS = List.of("Priya", "Tom", "Ana");
  private static final int CALLS_AT_ONCE = 5;

  @Test
  void noOrderOfEventsBreaksIt() {
    int bridged = 0;
    int nobodyThere = 0;
    int reconnected = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      Random random = new Random(seed);
      Stage stage = new Stage(settings(seed));
      List<String> calls = new ArrayList<>();
      for (int i = 0; i < EVENTS; i++) {
        if (calls.size() < CALLS_AT_ONCE && random.nextInt(4) == 0) {
          calls.add("call-" + seed + "-" + i);
          stage.join(calls.get(calls.size() - 1));
        }
        stage.leap(20L * random.nextInt(8));
        if (random.nextInt(3) == 0) {
          goOn(random, stage, AGENTS.get(random.nextInt(AGENTS.size())));
        } else {
          happen(random, stage, calls);
        }
        calls.removeIf(call -> stage.place(call).isEmpty());
      }
      bridged += count(stage, "BRIDGED");
      nobodyThere += count(stage, "NOBODY_THERE");
      reconnected += count(stage, "AGENT_LOST");
      endsOrderly(stage, calls);
    }
    assertThat(List.of(bridged, nobodyThere, reconnected)).allMatch(times -> times > 50);
  }

  private static void happen(Random random, Stage stage, List<String> calls) {
    String agent = AGENTS.get(random.nextInt(AGENTS.size()));
    String call = aCall(random, stage, agent, calls);
    switch (random.nextInt(23)) {
      case 0 -> stage.open(agent);
      case 1, 2, 3, 4 -> stage.available(agent);
      case 5 -> stage.choose(agent, Choice.values()[random.nextInt(3)]);
      case 6, 7, 8 -> stage.accept(agent, call);
      case 9 -> stage.decline(agent, call);
      case 10, 11, 12 -> stage.plug(agent);
      case 13, 14 -> stage.briefed(agent, call);
      case 15 -> stage.skip(agent, call);
      case 16 -> stage.hangUp(agent, call);
      case 17 -> stage.lose(agent);
      case 21 -> stage.lose(agent).hangUp(agent, call);
      case 18 -> leaves(random, stage, agent, call);
      case 19 -> stage.cut(agent);
      case 20 -> stage.finish(agent, call);
      default -> stage.moreTime(agent, call, random.nextInt(3));
    }
  }

  /** What usually comes next, so that many calls get far. */
  private static void goOn(Random random, Stage stage, String agent) {
    if (!stage.isSignedIn(agent)) {
      stage.available(agent);
      return;
    }
    String call = stage.status(agent).call().map(CallId::value).orElse("none");
    switch (stage.status(agent).state()) {
      case RINGING -> stage.accept(agent, call);
      case BRIEFING -> stage.plug(agent).briefed(agent, call);
      case TALKING -> stage.lose(agent);
      case RECONNECTING, WRAP_UP -> {
        if (random.nextBoolean()) {
          stage.plug(agent);
        } else {
          stage.hangUp(agent, call);
        }
      }
      case OFFLINE, AVAILABLE, BREAK, NOT_ANSWERING -> stage.available(agent);
    }
  }

  private static void leaves(Random random, Stage stage, String agent, String call) {
    if (random.nextInt(3) == 0) {
      stage.signOut(agent);
    } else {
      stage.leave(call);
    }
  }

  /** Mostly the agent's own, now and then one that is not theirs or long gone. */
  private static String aCall(Random random, Stage stage, String agent, List<String> calls) {
    if (stage.isSignedIn(agent) && random.nextInt(8) > 0) {
      return stage.status(agent).call().map(CallId::value).orElse("none");
    }
    return calls.isEmpty() ? "none" : calls.get(random.nextInt(calls.size()));
  }

  private static void endsOrderly(Stage stage, List<String> calls) {
    AGENTS.forEach(stage::signOut);
    assertThat(calls).allMatch(call -> stage.place(call).isEmpty());
    assertThat(stage.presence().anybodyThere()).isFalse();
  }

  private static int count(Stage stage, String step) {
    return (int)
        stage.of(Effect.Tell.class).filter(tell -> tell.step().name().equals(step)).count();
  }

  /** Short times, so that everything runs out now and then. */
  private static Exchange.Settings settings(int seed) {
    long wrapUp = seed % 2 == 0 ? 0 : 1500;
    return new Exchange.Settings(3000, 1500, 1500, wrapUp, 1000, 1500);
  }
}
