package org.warmline.rehearsal.bench;

import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Meaning;
import org.warmline.conversation.CallObserver;
import org.warmline.rehearsal.CallKit;

/**
 * One caller after the other on one line, each on the same data as the one before. Its calls are
 * begun by one thread; what happens in them is told by any.
 */
final class BenchLine {
  private final int number;
  private final CallKit kit;
  private final Troupe.Role role;
  private final BenchHouse house;
  private final Generator callers;
  private final Tally tally;
  private int calls;

  BenchLine(
      int number, CallKit kit, Troupe.Role role, BenchHouse house, Generator callers, Tally tally) {
    this.number = number;
    this.kit = kit;
    this.role = role;
    this.house = house;
    this.callers = callers;
    this.tally = tally;
  }

  /** Begins the next call. */
  void call() {
    if (calls > 0) {
      kit.data().putBack(kit.database());
    }
    calls++;
    CallId id = new CallId("bench-" + number + "-" + calls);
    String announced = house.answer(id, role.number(), kit.services(), new Watch()).toString();
    callers.order(Order.call(number, house.port(), announced, role.folder().toString()));
  }

  /** How many calls it has begun. */
  int calls() {
    return calls;
  }

  void spoke(String sentence) {
    tally.spoke(role.passedMillis().getOrDefault(sentence, 0L));
  }

  private final class Watch implements CallObserver {

    @Override
    public void onEvent(CallEvent event) {
      if (event instanceof CallEvent.Said said) {
        callers.order(Order.asked(number, said.expects(), said.text()));
      }
      tally.event(event);
    }

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
