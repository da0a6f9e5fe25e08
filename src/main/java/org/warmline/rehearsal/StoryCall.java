package org.warmline.rehearsal;

import java.util.List;
import org.warmline.call.Outcome;

/**
 * One call of the demo's story.
 *
 * @param line what happens in it, in a few words
 * @param number the calling number
 * @param expected how it must end, if all goes well
 */
public record StoryCall(
    String id, String line, String number, List<CallerMove> moves, Outcome expected) {
  public StoryCall {
    moves = List.copyOf(moves);
  }
}
