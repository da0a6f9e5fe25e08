package org.warmline.dialogue;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.warmline.call.Choice;
import org.warmline.call.Expectation;

/**
 * What callers are likely to answer to a question for a slot, word for word, for the recognizer.
 * Names of people are left out: those that the house knows must not be easier to hear than others,
 * or a stranger could guess who its customers are.
 */
public final class LikelyAnswers {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");
  private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");
  private static final List<String> OTHER_DAYS =
      List.of(
          "today",
          "tomorrow",
          "the day after tomorrow",
          "next week",
          "tomorrow morning",
          "tomorrow afternoon",
          "any day");
  private static final List<String> TIMES =
      List.of(
          "in the morning",
          "in the afternoon",
          "in the evening",
          "the morning",
          "the afternoon",
          "the evening",
          "as early as possible",
          "any time");

  private static final String IN_THE = " in the ";

  private LikelyAnswers() {}

  /**
   * An expectation with its phrases.
   *
   * @param offered what the caller has been told to choose from; empty for no choice
   */
  public static Expectation to(SlotSpec spec, List<Choice> offered) {
    List<String> phrases =
        switch (spec.type()) {
          case SlotSpec.CHOICE -> choices(offered);
          case "date", "date_range" -> spec.name().contains("birth") ? List.of() : days();
          case "time", "part_of_day" -> TIMES;
          case "yes_no" -> Expectation.YES_NO.phrases();
          default -> List.of();
        };
    Expectation plain =
        new Expectation(spec.name(), SlotTypes.expected(spec), spec.pattern(), phrases);
    return phrases.isEmpty() ? plain : plain.orPerson();
  }

  private static List<String> days() {
    List<String> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      days.addAll(List.of(name, "on " + name, "next " + name));
    }
    days.addAll(OTHER_DAYS);
    return days;
  }

  private static List<String> choices(List<Choice> offered) {
    Set<String> phrases = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(offered.size(), ORDINALS.size()); i++) {
      phrases.add("the " + ORDINALS.get(i) + " one");
      phrases.add("number " + NUMBERS.get(i));
    }
    for (Choice choice : offered) {
      phrases.addAll(naming(choice));
    }
    if (!offered.isEmpty()) {
      phrases.addAll(
          List.of(
              "the last one", "the earlier one", "the later one", "none of them", "either one"));
    }
    return List.copyOf(phrases);
  }

  private static List<String> naming(Choice choice) {
    List<String> names = new ArrayList<>();
    choice
        .facts()
        .forEach(
            (fact, value) -> {
              switch (fact) {
                case "time" -> names.addAll(times(Spoken.say(fact, value)));
                case "doctor" -> names.add(Spoken.say(fact, value));
                default -> {}
              }
            });
    return names;
  }

  /** "eight fifteen in the morning" is mostly asked for by half of it. */
  private static List<String> times(String spoken) {
    int part = spoken.indexOf(IN_THE);
    if (part < 0) {
      return List.of(spoken);
    }
    String clock = spoken.substring(0, part);
    String half = "the " + spoken.substring(part + IN_THE.length()) + " one";
    return List.of(clock, "the " + clock, "the " + clock + " one", half);
  }
}
