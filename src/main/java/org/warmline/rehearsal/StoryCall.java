package org.warmline.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.warmline.call.Outcome;

/**
 * One call of the demo's story.
 *
 * @param line what happens in it, in a few words
 * @param number the calling number
 * @param moves what the caller does first
 * @param answers what the caller says afterwards, by what is asked; without any, nothing more
 * @param expected how it must end, if all goes well
 */
public record StoryCall(
    String id,
    String line,
    String number,
    List<CallerMove> moves,
    Map<String, List<CallerMove.Speak>> answers,
    Outcome expected) {
  public StoryCall {
    moves = List.copyOf(moves);
    answers = Map.copyOf(answers);
  }

  /** A caller who plays this part, knowing what was asked last. */
  SimulatedCaller caller(Stopwatch stopwatch, Supplier<Improviser.Question> question) {
    Supplier<Optional<CallerMove>> then =
        answers.isEmpty() ? Optional::empty : new Improviser(answers, question);
    return new SimulatedCaller(moves, then, stopwatch);
  }
}
