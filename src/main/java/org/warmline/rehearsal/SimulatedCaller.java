package org.warmline.rehearsal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.warmline.call.Pcm;
import org.warmline.telephony.FarEnd;

/**
 * A caller who acts a part: hears us frame by frame, waits for a turn as people do, and speaks. All
 * its times are counted in frames, so that it acts alike on a real clock and on a faster one. Moved
 * on by one thread.
 */
public final class SimulatedCaller implements FarEnd {
  /** So long a pause of ours means that it is the caller's turn. */
  private static final int TURN_PAUSE_MILLIS = 600;

  /** After so long a silence the caller goes on anyway. */
  private static final int PATIENCE_MILLIS = 12_000;

  /** A frame louder than this is sound: about -50 dB of full scale. */
  private static final double AUDIBLE_RMS = 100;

  private final Queue<CallerMove> moves;
  private final Supplier<Optional<CallerMove>> then;
  private final Stopwatch stopwatch;
  private final Optional<LongSupplier> clock;
  private final CompletableFuture<Void> whenOver = new CompletableFuture<>();
  private long atMillis;
  private Pcm speaking = Pcm.EMPTY;
  private int spoken;
  private boolean answered;
  private int heardMillis;
  private int quietMillis;
  private Optional<Character> pressed = Optional.empty();
  private volatile boolean hungUp;
  private volatile String lastText = "";
  private int sentences;

  public SimulatedCaller(Collection<CallerMove> moves, Stopwatch stopwatch) {
    this(moves, Optional::empty, stopwatch);
  }

  /** A caller who goes on with {@code then} when the part is at its end. */
  SimulatedCaller(
      Collection<CallerMove> moves, Supplier<Optional<CallerMove>> then, Stopwatch stopwatch) {
    this(moves, then, stopwatch, Optional.empty());
  }

  /** A caller whose stopwatch goes by a clock of milliseconds rather than by frames. */
  public SimulatedCaller(
      Collection<CallerMove> moves,
      Supplier<Optional<CallerMove>> then,
      Stopwatch stopwatch,
      Optional<LongSupplier> clock) {
    this.moves = new ArrayDeque<>(moves);
    this.then = then;
    this.stopwatch = stopwatch;
    this.clock = clock;
  }

  /** Adds a move to the end of the part. Only while no tick is under way. */
  void then(CallerMove move) {
    moves.add(move);
  }

  /** Whether it is the caller's turn and the part is at its end. */
  boolean isWaiting() {
    return moves.isEmpty() && speaking.length() == 0 && isMyTurn();
  }

  /** How many sentences the caller has begun. */
  public int sentences() {
    return sentences;
  }

  /** What the caller said or says last, word for word. */
  public String lastText() {
    return lastText;
  }

  @Override
  public void hear(Pcm frame) {
    atMillis += Pcm.FRAME_MILLIS;
    if (frame.rms() > AUDIBLE_RMS) {
      heardMillis += Pcm.FRAME_MILLIS;
      quietMillis = 0;
      // What is heard while speaking is no answer but what was fallen into.
      answered |= speaking.length() == 0;
      stopwatch.weAreHeard(now());
    } else {
      quietMillis += Pcm.FRAME_MILLIS;
      stopwatch.weAreSilent(now(), quietMillis);
    }
    if (speaking.length() == 0) {
      act();
    }
  }

  @Override
  public Pcm speak() {
    if (speaking.length() == 0) {
      return Pcm.SILENT_FRAME;
    }
    int count = Math.min(Pcm.FRAME_SAMPLES, speaking.length() - spoken);
    Pcm frame = speaking.slice(spoken, count);
    if (frame.rms() > AUDIBLE_RMS) {
      stopwatch.callerIsHeard(now());
    }
    spoken += count;
    if (spoken >= speaking.length()) {
      speaking = Pcm.EMPTY;
      stopwatch.callerIsDone();
    }
    return count == Pcm.FRAME_SAMPLES ? frame : filled(frame);
  }

  @Override
  public Optional<Character> press() {
    Optional<Character> now = pressed;
    pressed = Optional.empty();
    return now;
  }

  /** Is done once the call is over, whoever ended it. */
  CompletableFuture<Void> whenOver() {
    return whenOver;
  }

  @Override
  public boolean hasHungUp() {
    return hungUp;
  }

  @Override
  public void onHangup() {
    hungUp = true;
    whenOver.complete(null);
  }

  private long now() {
    return clock.isPresent() ? clock.get().getAsLong() : atMillis;
  }

  private void act() {
    if (moves.isEmpty() && isMyTurn()) {
      then.get().ifPresent(moves::add);
    }
    CallerMove next = moves.peek();
    if (next == null || !isTime(next)) {
      return;
    }
    moves.remove();
    switch (next) {
      case CallerMove.Speak speak -> begin(speak.text(), speak.sound());
      case CallerMove.Interrupt interrupt -> {
        stopwatch.callerInterrupts();
        begin(interrupt.text(), interrupt.sound());
      }
      case CallerMove.Press press -> pressed = Optional.of(press.digit());
      case CallerMove.HangUp ignored -> onHangup();
    }
  }

  private boolean isTime(CallerMove move) {
    return switch (move) {
      case CallerMove.Interrupt interrupt -> heardMillis >= interrupt.afterMillis();
      case CallerMove.Press press -> heardMillis >= press.afterMillis();
      case CallerMove.Speak ignored -> isMyTurn();
      case CallerMove.HangUp ignored -> isMyTurn();
    };
  }

  private boolean isMyTurn() {
    return quietMillis >= (answered ? TURN_PAUSE_MILLIS : PATIENCE_MILLIS);
  }

  private void begin(String text, Pcm sound) {
    lastText = text;
    sentences++;
    speaking = sound;
    spoken = 0;
    answered = false;
    heardMillis = 0;
    quietMillis = 0;
  }

  private static Pcm filled(Pcm part) {
    short[] frame = new short[Pcm.FRAME_SAMPLES];
    part.copyTo(frame, 0);
    return Pcm.of(frame);
  }
}
