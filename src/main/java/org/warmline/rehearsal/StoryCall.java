package org.warmline.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.warmline.call.Outcome;

/**
 * One call of the demo's story.
 *
 * @param line what happens in it, in a few words
 * @param number the calling number
 * @param moves what the caller does first
 * @param answers what the caller says afterwards, by what is asked; without any, nothing more
 * @param replies what the caller says to a person, one after the other
 * @param expected how it must end, if all goes well
 */
public record StoryCall(
    String id,
    String line,
    String number,
    List<CallerMove> moves,
    Map<String, List<CallerMove.Speak>> answers,
    List<CallerMove.Speak> replies,
    Outcome expected) {
  public StoryCall {
    moves = List.copyOf(moves);
    answers = Map.copyOf(answers);
    replies = List.copyOf(replies);
  }

  /**
   * A caller who plays this part.
   *
   * @param question what was asked last
   * @param agentSentences how many sentences a person has said to the caller
   */
  SimulatedCaller caller(
      Stopwatch stopwatch, Supplier<Improviser.Question> question, IntSupplier agentSentences) {
    Supplier<Optional<CallerMove>> then =
        answers.isEmpty()
            ? new Replies(replies, agentSentences)
            : new Improviser(answers, question);
    return new SimulatedCaller(moves, then, stopwatch);
  }
}
