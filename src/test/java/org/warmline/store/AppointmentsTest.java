package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;
import org.warmline.call.Choice;
import org.warmline.call.RowChange;

class AppointmentsTest {
  private static final String MONDAY = "2026-11-23";
  private static final String SUNDAY = "2026-11-29";

  @Test
  void booksOneOfThreeThatItOffers() {
    try (DemoHouse house = DemoHouse.open()) {
      List<Choice> choices = house.run("find_appointments", "date", MONDAY).choices();
      assertThat(choices).hasSize(3).isSortedAccordingTo(AppointmentsTest::byTime);
      Choice chosen = choices.getFirst();
      assertThat(chosen.facts())
          .containsEntry("date", MONDAY)
          .containsEntry("time", "09:00")
          .containsEntry("part_of_day", "morning")
          .containsEntry("doctor", "Doctor Patel");

      ActionReport report = book(house, "c", chosen.id(), "Laura Stone");

      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.facts())
          .containsAllEntriesOf(chosen.facts())
          .containsEntry("full_name", "Laura Stone");
      RowChange row = report.rows().getFirst();
      assertThat(row.table()).isEqualTo("appointment");
      assertThat(row.before()).isEmpty();
      assertThat(row.after())
          .containsAllEntriesOf(
              Map.of("slot_id", chosen.id(), "patient", "Laura Stone", "call_id", "c"))
          .containsEntry("appointment_number", report.facts().get("appointment_number"));
      assertThat(report.facts().get("appointment_number")).matches("[1-9]\\d{5}");
      assertThat(patient(house, row.id())).isEqualTo("Laura Stone");
      assertThat(book(house, "d", chosen.id(), "Late Comer").reason()).isEqualTo("slot_taken");
      assertThat(house.run("find_appointments", "date", MONDAY).choices()).doesNotContain(chosen);
    }
  }

  @Test
  void offersTheDoctorAskedForAndTheTimeOfDayWishedFor() {
    try (DemoHouse house = DemoHouse.open()) {
      for (String doctor : List.of("Morgan", "doctor morgan", "Dr. Morgan")) {
        assertThat(house.run("find_appointments", "date", MONDAY, "doctor", doctor).choices())
            .hasSize(3)
            .allMatch(choice -> "Doctor Morgan".equals(choice.facts().get("doctor")));
      }
      assertThat(
              house.run("find_appointments", "date", MONDAY, "part_of_day", "afternoon").choices())
          .hasSize(3)
          .allMatch(choice -> "afternoon".equals(choice.facts().get("part_of_day")));
    }
  }

  @Test
  void offersOtherDoctorsWhenTheOneAskedForHasNoTime() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("find_appointments", "date", MONDAY, "doctor", "Nobody").choices())
          .hasSize(3);
      assertThat(house.run("find_appointments", "date", SUNDAY).reason())
          .isEqualTo("no_appointments");
      assertThat(house.run("find_appointments", "date", "2026-11-20").reason())
          .isEqualTo("no_appointments");
    }
  }

  @Test
  void givesASlotToOneOfTwelveCallers() {
    try (DemoHouse house = DemoHouse.open()) {
      String slot = house.data().slots().getFirst().id();
      List<Callable<ActionReport>> callers =
          IntStream.range(0, 12)
              .<Callable<ActionReport>>mapToObj(
                  i -> () -> book(house, "c" + i, slot, "Caller " + i))
              .toList();

      List<ActionReport> reports = Together.run(callers);

      assertThat(reports).filteredOn(report -> report.status() == DONE).hasSize(1);
      assertThat(reports).filteredOn(report -> report.reason().equals("slot_taken")).hasSize(11);
    }
  }

  private static int byTime(Choice one, Choice other) {
    return one.facts().get("time").compareTo(other.facts().get("time"));
  }

  private static ActionReport book(DemoHouse house, String call, String slot, String name) {
    return house.run(new CallId(call), "book_appointment", "appointment", slot, "full_name", name);
  }

  private static String patient(DemoHouse house, String id) {
    return house
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT patient FROM appointment WHERE id = ?")
                    .bind(0, Long.parseLong(id))
                    .mapTo(String.class)
                    .one());
  }
}
