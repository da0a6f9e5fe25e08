package org.warmline.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.warmline.actions.Booking;

/** The demonstration's passengers. */
final class DemoBookings {
  private static final String FIRST_REFERENCE_OF_SEED_1 = "KX472Q";
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Line of the timetable and days ahead, a booking each; the first flies in the evening. */
  private static final int[][] PLACES = {
    {2, 3}, {3, 2}, {7, 5}, {0, 4}, {5, 8}, {6, 1}, {1, 10}, {4, 6}, {8, 12}, {2, 15}
  };

  private DemoBookings() {}

  static List<Booking> list(long seed, DemoWords words, Random random, DemoFlights flights) {
    Set<String> taken = new HashSet<>();
    List<Booking> bookings = new ArrayList<>();
    for (int[] place : PLACES) {
      int index = bookings.size();
      String reference =
          index == 0 && seed == 1 ? FIRST_REFERENCE_OF_SEED_1 : reference(random, taken);
      taken.add(reference);
      String lastName = words.lastNames().get(index);
      bookings.add(
          new Booking(
              reference,
              lastName,
              words.firstNames().get(index) + " " + lastName,
              flights.booked(place[0], place[1]),
              false));
    }
    return bookings;
  }

  private static String reference(Random random, Set<String> taken) {
    String reference =
        "%c%c%03d%c"
            .formatted(letter(random), letter(random), random.nextInt(1000), letter(random));
    return taken.contains(reference) ? reference(random, taken) : reference;
  }

  private static char letter(Random random) {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}
