package org.warmline.rehearsal.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.warmline.rehearsal.DemoReport;

/**
 * Where a percentile lies with 95 % confidence, by drawing from the figures again and again.
 *
 * @param from 0 where there are no figures
 */
public record Interval(long from, long to) {
  private static final int DRAWS = 400;

  /** The interval of a percentile of these figures; the same for the same figures. */
  public static Interval of(List<Long> figures, int percent) {
    if (figures.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(figures.size());
    List<Long> found =
        IntStream.range(0, DRAWS)
            .mapToObj(draw -> DemoReport.percentile(drawn(figures, random), percent).orElse(0L))
            .sorted()
            .toList();
    return new Interval(found.get(DRAWS / 40), found.get(DRAWS - 1 - DRAWS / 40));
  }

  private static List<Long> drawn(List<Long> figures, Random random) {
    return random.ints(figures.size(), 0, figures.size()).mapToObj(figures::get).toList();
  }
}
