package org.warmline.store;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The few values in the database that callers hear again and again: cities, doctors, times. */
record SpokenValues(Jdbi jdbi) {
  private static final int MOST = 300;
  private static final String FLIGHTS = " FROM flight WHERE departs >= :now";
  private static final String SLOTS = " FROM appointment_slot WHERE starts >= :now";

  Map<String, List<String>> list(LocalDateTime now) {
    return jdbi.withHandle(
        handle ->
            Map.of(
                "origin", texts(handle, "SELECT DISTINCT origin" + FLIGHTS, now),
                "destination", texts(handle, "SELECT DISTINCT destination" + FLIGHTS, now),
                "doctor", doctors(handle),
                "time", times(handle, now)));
  }

  private static List<String> texts(Handle handle, String query, LocalDateTime now) {
    return handle
        .createQuery(query + " ORDER BY 1 FETCH FIRST :most ROWS ONLY")
        .bind("now", now)
        .bind("most", MOST)
        .mapTo(String.class)
        .list();
  }

  private static List<String> doctors(Handle handle) {
    return handle
        .createQuery("SELECT surname FROM doctor ORDER BY 1 FETCH FIRST :most ROWS ONLY")
        .bind("most", MOST)
        .mapTo(String.class)
        .list();
  }

  private static List<String> times(Handle handle, LocalDateTime now) {
    return handle
        .createQuery(
            "SELECT CAST(departs AS TIME)"
                + FLIGHTS
                + " UNION SELECT CAST(starts AS TIME)"
                + SLOTS
                + " ORDER BY 1 FETCH FIRST :most ROWS ONLY")
        .bind("now", now)
        .bind("most", MOST)
        .mapTo(LocalTime.class)
        .map(LocalTime::toString)
        .list();
  }
}
