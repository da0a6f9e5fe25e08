package org.warmline.dialogue;

import java.util.List;
import org.warmline.call.Choice;

/** Finds what the caller means among the choices offered: "the second one", "the morning one". */
final class ChoiceMatcher {
  /** The caller wants none of them. */
  static final String NONE = "none";

  private ChoiceMatcher() {}

  /**
   * The choices that fit, in the order they were offered; empty when none does.
   *
   * @param value a number from 1, {@code -1} for the last, {@code earliest}, {@code latest}, or a
   *     fact of the choice such as a part of the day, a time, a doctor's name or the choice's id
   */
  static List<Choice> match(String value, List<Choice> offered) {
    return switch (value) {
      case NONE -> List.of();
      case "earliest" -> offered.subList(0, Math.min(1, offered.size()));
      case "latest", "-1" -> offered.subList(Math.max(0, offered.size() - 1), offered.size());
      default -> value.matches("[1-9]") ? numbered(value, offered) : byFact(value, offered);
    };
  }

  private static List<Choice> numbered(String value, List<Choice> offered) {
    int index = Integer.parseInt(value) - 1;
    return index < offered.size() ? List.of(offered.get(index)) : List.of();
  }

  private static List<Choice> byFact(String value, List<Choice> offered) {
    return offered.stream()
        .filter(
            choice ->
                choice.id().equalsIgnoreCase(value)
                    || choice.facts().values().stream().anyMatch(value::equalsIgnoreCase))
        .toList();
  }
}
