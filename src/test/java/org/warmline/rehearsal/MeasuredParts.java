package org.warmline.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.warmline.actions.Booking;
import org.warmline.call.Pcm;
import org.warmline.store.DemoData;

/** Parts for callers who are measured: each with data of its own, played wherever they call. */
public final class MeasuredParts {
  /** Behind what may not be interrupted, with some seconds of the greeting to come. */
  private static final int INTO_THE_GREETING_MILLIS = 3_700;

  private final DemoData data;
  private final List<DayOfWeek> days;
  private final CallerVoice voice;

  public MeasuredParts(DemoData data, LocalDateTime now, CallerVoice voice) {
    this.data = data;
    this.voice = voice;
    days =
        Stream.of(DayOfWeek.values())
            .filter(day -> day != data.fullDay() && day != now.getDayOfWeek())
            .toList();
  }

  /** A caller who moves a booking, each time to another day. */
  public StoryCall moves(int line, int round) {
    Booking booking = data.bookings().get(line % data.bookings().size());
    DayOfWeek day = days.get((line + round) % days.size());
    String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return Story.moved("moves", "", booking, name, voice);
  }

  /** The same, but the caller knows what to say and falls into the greeting. */
  public StoryCall fallsIn(int line, int round) {
    StoryCall moves = moves(line, round);
    CallerMove.Speak first = (CallerMove.Speak) moves.moves().getFirst();
    return with(moves, "falls in and moves", List.of(intoTheGreeting(first.text(), first.sound())));
  }

  /** A caller who interrupts twice and wants a person. */
  public StoryCall wantsAPerson() {
    StoryCall angry = Story.impatient("wants a person", voice);
    List<CallerMove> moves = new ArrayList<>(angry.moves());
    CallerMove.Interrupt first = (CallerMove.Interrupt) moves.removeFirst();
    moves.addFirst(intoTheGreeting(first.text(), first.sound()));
    return with(angry, angry.id(), moves);
  }

  private static CallerMove intoTheGreeting(String text, Pcm sound) {
    return new CallerMove.Interrupt(text, sound, INTO_THE_GREETING_MILLIS);
  }

  private static StoryCall with(StoryCall call, String id, List<CallerMove> moves) {
    return new StoryCall(
        id, call.line(), call.number(), moves, call.answers(), call.replies(), call.expected());
  }

  /**
   * Plays a part.
   *
   * @param question looks up what was asked last, which may take a while
   */
  public static SimulatedCaller play(StoryCall part, Supplier<MeasuredQuestion> question) {
    Supplier<Optional<CallerMove>> then =
        part.answers().isEmpty() ? Optional::empty : new Asking(part, question);
    return new SimulatedCaller(part.moves(), then, new Stopwatch());
  }

  /** Looks up the question beside the line's clock, and says nothing until it is known. */
  private static final class Asking implements Supplier<Optional<CallerMove>> {
    private final Improviser improviser;
    private final Supplier<MeasuredQuestion> question;
    private Optional<CompletableFuture<MeasuredQuestion>> looking = Optional.empty();
    private Improviser.Question asked = Improviser.Question.NONE;

    Asking(StoryCall part, Supplier<MeasuredQuestion> question) {
      this.improviser = new Improviser(part.answers(), () -> asked);
      this.question = question;
    }

    @Override
    public Optional<CallerMove> get() {
      if (looking.isEmpty()) {
        looking = Optional.of(CompletableFuture.supplyAsync(question, Thread::startVirtualThread));
      }
      if (!looking.get().isDone()) {
        return Optional.empty();
      }
      MeasuredQuestion found = looking.get().join();
      looking = Optional.empty();
      asked = new Improviser.Question(found.slot(), found.words());
      return improviser.get();
    }
  }
}
