package org.warmline.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The names that a demonstration is made of, all easy to say on a telephone. Seed 1 takes them in
 * the order they stand here, every other seed in an order of its own.
 */
record DemoWords(
    List<String> cities, List<String> lastNames, List<String> firstNames, List<String> doctors) {
  private static final long AS_WRITTEN = 1;

  static DemoWords of(long seed, Random random) {
    return new DemoWords(
        ordered(
            seed,
            random,
            List.of(
                "Boston", "Chicago", "Denver", "Seattle", "Dallas", "Atlanta", "Orlando", "Phoenix",
                "Miami", "Houston")),
        ordered(
            seed,
            random,
            List.of(
                "Miller",
                "Baker",
                "Parker",
                "Johnson",
                "Walker",
                "Taylor",
                "Cooper",
                "Anderson",
                "Wilson",
                "Carter",
                "Turner",
                "Bennett",
                "Hudson",
                "Foster")),
        ordered(
            seed,
            random,
            List.of(
                "Anna", "Robert", "Laura", "David", "Emily", "Peter", "Susan", "Michael", "Helen",
                "Martin")),
        ordered(seed, random, List.of("Patel", "Morgan", "Harris", "Lopez", "Simmons", "Fisher")));
  }

  private static List<String> ordered(long seed, Random random, List<String> words) {
    List<String> order = new ArrayList<>(words);
    if (seed != AS_WRITTEN) {
      Collections.shuffle(order, random);
    }
    return List.copyOf(order);
  }
}
