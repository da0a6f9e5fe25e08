package org.warmline.store;

import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Lets only one transaction at a time do something that has no row of its own to lock yet, by
 * locking one of a fixed number of rows that its name hashes to. Names of different kinds hash to
 * different rows, and a transaction goes through the kinds in the order they stand here, so that
 * two never wait for each other.
 */
enum Gate {
  ACTION_KEY(0),
  VERIFICATION(128),
  CALL(256),
  /** Things that a database has one of. */
  ONLY_ONE(384);

  private static final int ROWS_PER_KIND = 128;

  private final int firstSlot;

  Gate(int firstSlot) {
    this.firstSlot = firstSlot;
  }

  void hold(Handle handle, String... names) {
    Stream.of(names)
        .map(name -> firstSlot + Math.floorMod(name.hashCode(), ROWS_PER_KIND))
        .distinct()
        .sorted()
        .forEach(
            slot ->
                handle
                    .createQuery("SELECT slot FROM gate WHERE slot = :slot FOR UPDATE")
                    .bind("slot", slot)
                    .mapTo(Integer.class)
                    .one());
  }
}
