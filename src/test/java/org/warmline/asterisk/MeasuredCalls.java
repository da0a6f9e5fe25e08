package org.warmline.asterisk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.warmline.rehearsal.DeskWatch;
import org.warmline.rehearsal.MeasuredParts;
import org.warmline.rehearsal.SimulatedCaller;
import org.warmline.rehearsal.StoryCall;
import org.warmline.telephony.Pacer;

/** Holds calls over SIP and RTP, one after the other on a line. May be shared between threads. */
final class MeasuredCalls {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(150);
  private static final Duration APART = Duration.ofSeconds(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int MOST_LOOKS = 30;

  private final RealAsterisk asterisk;
  private final DeskWatch desk;
  private final Pacer pacer;
  private final AtomicInteger numbers = new AtomicInteger(100);

  MeasuredCalls(RealAsterisk asterisk, DeskWatch desk, Pacer pacer) {
    this.asterisk = asterisk;
    this.desk = desk;
    this.pacer = pacer;
  }

  /** Plays a part from a number that nobody has called from. */
  MeasuredCall hold(StoryCall part, String number, WireFigures figures)
      throws IOException, InterruptedException {
    SimulatedCaller caller = MeasuredParts.play(part, () -> desk.question(number));
    RtpTimes times = new RtpTimes(figures);
    try (SipCaller phone = SipCaller.dial(asterisk, "1000", number)) {
      phone.awaitAnswer(ANSWER);
      MeasuredLine line = new MeasuredLine(phone.sound(), caller, times);
      long began = System.nanoTime();
      pacer.add(line);
      awaitEnd(phone, line);
      line.end();
      List<RtpFrame> frames = phone.sound().heard().frames();
      MeasuredCall call =
          new MeasuredCall(
              part.id(),
              (System.nanoTime() - began) / 1e9,
              times.voiceToVoice(),
              times.bargeInStops(),
              frames.size(),
              MeasuredCall.late(frames),
              endedEvents(number));
      figures.ended(call, phone.sound().sent(), phone.sound().sentLate());
      return call;
    }
  }

  /** One that nobody has called from. */
  String number() {
    return "+1212555%04d".formatted(numbers.incrementAndGet());
  }

  /** The service notes the end of a call a moment after the caller knows of it. */
  private List<JsonNode> endedEvents(String number) {
    List<JsonNode> events = desk.events(number);
    for (int look = 0; look < MOST_LOOKS && !MeasuredCall.isEnded(events); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      events = desk.events(number);
    }
    return events;
  }

  private static void awaitEnd(SipCaller phone, MeasuredLine line) throws InterruptedException {
    CompletableFuture<Void> unused =
        line.whenHungUp().thenRunAsync(() -> hangUp(phone), Thread::startVirtualThread);
    try {
      phone.awaitOver(LONGEST);
    } catch (AssertionError tooLong) {
      hangUp(phone);
    }
  }

  private static void hangUp(SipCaller phone) {
    try {
      phone.orderHangUp();
    } catch (IOException broken) {
      throw new UncheckedIOException("a caller can't hang up", broken);
    }
  }

  /**
   * All lines at once, each with its parts one after the other. They begin apart, as callers do:
   * who began together would go on speaking together.
   */
  List<MeasuredCall> holdAll(List<List<StoryCall>> lines) {
    List<CompletableFuture<List<MeasuredCall>>> running = new ArrayList<>();
    for (List<StoryCall> parts : lines) {
      Duration after = APART.multipliedBy(running.size());
      running.add(
          CompletableFuture.supplyAsync(() -> holdOne(parts, after), Thread::startVirtualThread));
    }
    return running.stream().flatMap(line -> line.join().stream()).toList();
  }

  private List<MeasuredCall> holdOne(List<StoryCall> parts, Duration after) {
    LockSupport.parkNanos(after.toNanos());
    List<MeasuredCall> calls = new ArrayList<>();
    for (StoryCall part : parts) {
      try {
        MeasuredCall call = hold(part, number(), new WireFigures());
        System.err.printf(
            "%s: %.0f s, %s, v2v %s, barge-in %s%n",
            call.part(), call.seconds(), call.outcome(), call.voiceToVoice(), call.bargeInStops());
        calls.add(call);
      } catch (IOException broken) {
        throw new IllegalStateException("a call can't be held", broken);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return calls;
  }
}
