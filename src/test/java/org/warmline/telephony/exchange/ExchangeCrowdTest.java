package org.warmline.telephony.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.warmline.call.AgentId;
import org.warmline.call.CallId;
import org.warmline.call.HandoffStep;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;
import org.warmline.handoff.Custody;
import org.warmline.handoff.QueueListener;
import org.warmline.handoff.Ticket;

class ExchangeCrowdTest {
  private static final int CROWD = 10;

  @Test
  void tenTalksAtOnceDoNotMix() {
    Office office = new Office(Exchange.Settings.USUAL);
    List<Colleague> agents = new ArrayList<>();
    Map<String, Guest> guests = new TreeMap<>();
    for (int i = 0; i < CROWD; i++) {
      agents.add(office.available("Agent " + i));
      Guest guest = office.call(400 + 100 * i);
      guests.put(guest.call().value(), guest);
    }
    guests.values().forEach(guest -> guest.join(Pcm.EMPTY));
    office.pass(100);
    Map<Colleague, Phone> headsets = new HashMap<>();
    for (int i = 0; i < CROWD; i++) {
      agents.get(i).accept();
      headsets.put(agents.get(i), office.plug(agents.get(i), 1500 + 100 * i));
    }
    office.pass(200);
    headsets.values().forEach(Phone::takeHeard);
    guests.values().forEach(guest -> guest.phone().takeHeard());
    office.pass(1000);
    for (Colleague agent : agents) {
      Guest guest = guests.get(agent.call().value());
      hearsOnly(headsets.get(agent).takeHeard(), guest.phone().hertz());
      hearsOnly(guest.phone().takeHeard(), headsets.get(agent).hertz());
    }
  }

  @Test
  void manyThreadsAtOnceKeepEveryCallsStepsInOrder() throws InterruptedException {
    Exchange exchange = new Exchange(new Exchange.Settings(200, 100, 100, 40, 100, 100));
    AtomicInteger told = new AtomicInteger();
    List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch done = new CountDownLatch(5);
    for (int t = 0; t < 4; t++) {
      int seed = t;
      run(done, wrong, () -> actAtRandom(exchange, seed, told, wrong));
    }
    run(done, wrong, () -> tick(exchange));
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(wrong).isEmpty();
    assertThat(told.get()).isGreaterThan(1000);
  }

  private static void hearsOnly(List<Pcm> heard, double hertz) {
    for (double other = 400; other < 2500; other += 100) {
      double level = Tones.level(other, heard);
      if (other == hertz) {
        assertThat(level).isGreaterThan(Call.LOUD);
      } else {
        assertThat(level).as("%s Hz beside %s Hz", other, hertz).isLessThan(Call.QUIET);
      }
    }
  }

  private static void actAtRandom(
      Exchange exchange, int seed, AtomicInteger told, List<Throwable> wrong) {
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      AgentId agent = new AgentId("Agent " + random.nextInt(3));
      Colleague colleague = new Colleague(agent.name(), exchange);
      switch (random.nextInt(6)) {
        case 0 -> colleague.available();
        case 1, 2 -> {
          CallId call = new CallId("call-" + seed + "-" + i);
          exchange.join(
              new Ticket(
                  call,
                  "support",
                  Tone.NEUTRAL,
                  CompletableFuture.completedFuture(Pcm.EMPTY),
                  CompletableFuture.completedFuture(null)),
              new InOrder(told, wrong));
          if (random.nextInt(3) == 0) {
            exchange.leave(call);
          }
        }
        case 3 -> colleague.findCall().ifPresent(call -> exchange.accept(agent, call));
        case 4 -> exchange.plug(agent, new DeadLine());
        default -> colleague.findCall().ifPresent(call -> exchange.hangUp(agent, call));
      }
    }
  }

  private static void tick(Exchange exchange) {
    for (int i = 0; i < 2000; i++) {
      exchange.tick();
    }
  }

  private static void run(CountDownLatch done, List<Throwable> wrong, Runnable work) {
    Thread.ofPlatform()
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException failed) {
                wrong.add(failed);
              } finally {
                done.countDown();
              }
            });
  }

  /** Accepts only what makes sense after what was told before. */
  private static final class InOrder implements QueueListener {
    private final AtomicInteger told;
    private final List<Throwable> wrong;
    private Custody custody = Custody.OPENED;

    private InOrder(AtomicInteger told, List<Throwable> wrong) {
      this.told = told;
      this.wrong = wrong;
    }

    @Override
    public void onStep(HandoffStep step, Optional<AgentId> agent) {
      told.incrementAndGet();
      Optional<Custody> after = custody.after(step, agent);
      if (after.isEmpty()) {
        wrong.add(new AssertionError(step + " after " + custody));
      }
      custody = after.orElse(custody);
    }

    @Override
    public void onStillWaiting(long waitedMillis) {}
  }
}
