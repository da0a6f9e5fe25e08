package org.warmline.actions;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Picks the few of many times that are worth reading out on a telephone: what the caller wished for
 * when there is such a thing, otherwise times spread over the day.
 *
 * @param time the time wished for
 * @param part the part of the day wished for
 */
record Offers(Optional<LocalTime> time, Optional<PartOfDay> part) {
  private static final int MOST = 3;

  static Offers wishedIn(Arguments arguments) {
    return new Offers(
        arguments.findTime("time"), arguments.find("part_of_day").flatMap(PartOfDay::find));
  }

  /** At most three, by time, no two at the same time. */
  <T> List<T> pick(List<T> all, Function<T, LocalDateTime> when) {
    Comparator<T> byTime = Comparator.comparing(when);
    Set<LocalDateTime> seen = new HashSet<>();
    List<T> distinct =
        all.stream().sorted(byTime).filter(each -> seen.add(when.apply(each))).toList();
    List<T> inPart =
        distinct.stream().filter(each -> suits(when.apply(each).toLocalTime())).toList();
    List<T> from = inPart.isEmpty() ? distinct : inPart;
    List<T> picked =
        time.map(wish -> nearest(from, when, wish)).orElseGet(() -> spread(from, when));
    return picked.stream().sorted(byTime).toList();
  }

  private boolean suits(LocalTime at) {
    return part.isEmpty() || part.get() == PartOfDay.of(at);
  }

  private static <T> List<T> nearest(
      List<T> from, Function<T, LocalDateTime> when, LocalTime wish) {
    List<T> sorted =
        from.stream()
            .sorted(
                Comparator.comparing(
                    each -> Duration.between(wish, when.apply(each).toLocalTime()).abs()))
            .toList();
    boolean exact = !sorted.isEmpty() && when.apply(sorted.getFirst()).toLocalTime().equals(wish);
    return sorted.stream().limit(exact ? 1 : MOST).toList();
  }

  private static <T> List<T> spread(List<T> from, Function<T, LocalDateTime> when) {
    Set<PartOfDay> parts = EnumSet.noneOf(PartOfDay.class);
    List<T> picked = new ArrayList<>();
    for (T each : from) {
      if (parts.add(PartOfDay.of(when.apply(each).toLocalTime()))) {
        picked.add(each);
      }
    }
    while (picked.size() < Math.min(MOST, from.size())) {
      from.stream()
          .max(Comparator.comparing(each -> distance(each, picked, when)))
          .ifPresent(picked::add);
    }
    return picked;
  }

  private static <T> Duration distance(T one, List<T> others, Function<T, LocalDateTime> when) {
    return others.stream()
        .map(other -> Duration.between(when.apply(one), when.apply(other)).abs())
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
