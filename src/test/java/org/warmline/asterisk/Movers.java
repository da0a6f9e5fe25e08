package org.warmline.asterisk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.CallerVoice;
import org.warmline.rehearsal.MeasuredParts;
import org.warmline.rehearsal.StoryCall;

/**
 * Callers who move bookings, prepared before anything is measured: a booking is moved to another
 * day each time, whoever calls, and one in five falls into the greeting. May be shared between
 * threads.
 */
final class Movers {
  private static final int MOST_BOOKINGS = 12;
  private static final int DAYS = 5;

  private final List<List<StoryCall>> byBooking = new ArrayList<>();
  private final List<AtomicInteger> rounds = new ArrayList<>();

  Movers(MeasuredParts parts, int lines) {
    for (int booking = 0; booking < Math.min(lines, MOST_BOOKINGS); booking++) {
      List<StoryCall> days = new ArrayList<>();
      for (int round = 0; round < DAYS; round++) {
        days.add(round % DAYS == 1 ? parts.fallsIn(booking, round) : parts.moves(booking, round));
      }
      byBooking.add(List.copyOf(days));
      rounds.add(new AtomicInteger());
    }
  }

  /** A voice that says the same sentence the same way each time, and is asked for it once. */
  static CallerVoice once(CallerVoice voice) {
    Map<String, Pcm> said = new HashMap<>();
    return sentence -> said.computeIfAbsent(sentence, voice::speak);
  }

  StoryCall next(int line) {
    int booking = line % byBooking.size();
    return byBooking.get(booking).get(rounds.get(booking).getAndIncrement() % DAYS);
  }
}
