package org.warmline.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.warmline.understanding.words.Words;

/**
 * Finds card numbers that a caller says over several turns: the digits of the last turns that had
 * any are considered together. One for each call; used by one thread at a time.
 */
public final class SplitCards {
  private static final int TURNS = 5;

  private final List<Group> groups = new ArrayList<>();

  private record Group(int turn, String digits) {}

  /** Another that knows the same turns. */
  public SplitCards copy() {
    SplitCards same = new SplitCards();
    same.groups.addAll(groups);
    return same;
  }

  /**
   * Takes a turn's words into account.
   *
   * @return the turns, this one included, that a card number is spread over; mostly none
   */
  public Set<Integer> add(int turn, String text) {
    SpokenRuns.of(Words.of(text)).stream()
        .map(SpokenRuns.Run::digits)
        .filter(digits -> !digits.isEmpty())
        .forEach(digits -> groups.add(new Group(turn, digits)));
    forget();
    Set<Integer> spread = new TreeSet<>();
    for (int from = 0; from < groups.size(); from++) {
      StringBuilder digits = new StringBuilder();
      for (int to = from; to < groups.size(); to++) {
        digits.append(groups.get(to).digits());
        if (CardNumber.isIssued(digits.toString())) {
          groups.subList(from, to + 1).forEach(group -> spread.add(group.turn()));
        }
      }
    }
    return spread;
  }

  private void forget() {
    List<Integer> turns = groups.stream().map(Group::turn).distinct().toList();
    if (turns.size() > TURNS) {
      int oldest = turns.get(turns.size() - TURNS);
      groups.removeIf(group -> group.turn() < oldest);
    }
  }
}
