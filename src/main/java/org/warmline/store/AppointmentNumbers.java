package org.warmline.store;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Numbers that patients prove their appointments by, so nobody may guess the next one. That none is
 * given twice is held by the table.
 */
final class AppointmentNumbers {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LEAST = 100_000;
  private static final int BOUND = 1_000_000;

  private AppointmentNumbers() {}

  static String next(Handle handle) {
    return Stream.generate(() -> Integer.toString(RANDOM.nextInt(LEAST, BOUND)))
        .filter(number -> isFree(handle, number))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(Handle handle, String number) {
    return handle
            .createQuery("SELECT COUNT(*) FROM appointment WHERE appointment_number = :number")
            .bind("number", number)
            .mapTo(Integer.class)
            .one()
        == 0;
  }
}
