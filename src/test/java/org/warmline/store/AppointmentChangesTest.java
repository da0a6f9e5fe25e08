package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.actions.Appointment;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

class AppointmentChangesTest {
  private static final String FREE = "morgan-2026-11-25T09:30";

  @Test
  void movesAnAppointmentAndFreesItsTime() {
    try (DemoHouse house = DemoHouse.open()) {
      Appointment turner = house.data().appointments().getFirst();
      assertThat(house.run("find_appointment", args(turner, "Turner")).facts())
          .containsAllEntriesOf(
              Map.of(
                  "doctor", "Doctor Patel", "current_date", "2026-11-24", "current_time", "08:00"));

      ActionReport others =
          house.run("find_other_appointments", args(turner, "Turner", "date", "2026-11-25"));
      assertThat(others.choices())
          .hasSize(3)
          .allMatch(choice -> "Doctor Patel".equals(choice.facts().get("doctor")));

      ActionReport report =
          house.run("reschedule_appointment", args(turner, "Turner", "appointment", FREE));
      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.rows().getFirst().before())
          .isEqualTo(Map.of("slot_id", turner.slot().id()));
      assertThat(report.rows().getFirst().after()).isEqualTo(Map.of("slot_id", FREE));
      assertThat(freeOn(house, "2026-11-24")).contains("08:00");
      assertThat(house.run("find_appointment", args(turner, "Turner")).facts())
          .containsEntry("current_time", "09:30");
    }
  }

  @Test
  void aTimeThatSomebodyHasIsNotGivenTwice() {
    try (DemoHouse house = DemoHouse.open()) {
      Appointment turner = house.data().appointments().getFirst();
      String bennetts = house.data().appointments().get(1).slot().id();
      for (String slot : List.of(bennetts, "no such slot")) {
        ActionReport report =
            house.run("reschedule_appointment", args(turner, "Turner", "appointment", slot));
        assertThat(report.reason()).isEqualTo("slot_taken");
        assertThat(report.rows()).isEmpty();
      }
    }
  }

  @Test
  void fourPatientsAtOnceGetOneTime() {
    try (DemoHouse house = DemoHouse.open()) {
      List<Appointment> all = house.data().appointments();
      List<ActionReport> reports =
          Together.run(
              IntStream.range(0, all.size())
                  .<Callable<ActionReport>>mapToObj(
                      i ->
                          () ->
                              house.run(
                                  new CallId("c" + i),
                                  "reschedule_appointment",
                                  args(
                                      all.get(i),
                                      all.get(i).patient().split(" ")[1],
                                      "appointment",
                                      FREE)))
                  .toList());
      assertThat(reports).filteredOn(report -> report.status() == DONE).hasSize(1);
      assertThat(reports).filteredOn(report -> report.reason().equals("slot_taken")).hasSize(3);
    }
  }

  @Test
  void cancelsOncePerKeyAndFreesTheTime() {
    try (DemoHouse house = DemoHouse.open()) {
      Appointment turner = house.data().appointments().getFirst();
      ActionReport report =
          house.runOnce(DemoHouse.CALL, "key", "cancel_appointment", args(turner, "turner"));
      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.rows().getFirst().after()).isEmpty();
      assertThat(house.runOnce(DemoHouse.CALL, "key", "cancel_appointment", args(turner, "turner")))
          .isEqualTo(report);
      assertThat(freeOn(house, "2026-11-24")).contains("08:00");
      assertThat(house.run("find_appointment", args(turner, "Turner")).reason())
          .isEqualTo("not_found");
    }
  }

  @Test
  void saysTheSameToAWrongNumberAndAWrongName() {
    try (DemoHouse house = DemoHouse.open()) {
      Appointment turner = house.data().appointments().getFirst();
      ActionReport wrongName = house.run("cancel_appointment", args(turner, "Anna"));
      ActionReport wrongNumber =
          house.run("cancel_appointment", "appointment_number", "000000", "last_name", "Turner");
      assertThat(wrongName.reason()).isEqualTo("not_found");
      assertThat(wrongNumber)
          .usingRecursiveComparison()
          .ignoringFields("key", "args")
          .isEqualTo(wrongName);
    }
  }

  @Test
  void anAppointmentBookedInACallIsProvedByItsNumber() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport booked =
          house.run("book_appointment", "appointment", FREE, "full_name", "Ada van Dyke");
      String number = booked.facts().get("appointment_number");
      for (String name : List.of("Dyke", "van Dyke")) {
        assertThat(
                house
                    .run("find_appointment", "appointment_number", number, "last_name", name)
                    .status())
            .isEqualTo(DONE);
      }
    }
  }

  @Test
  void whatIsOverCannotBeChanged() {
    try (DemoHouse house = DemoHouse.open()) {
      Appointment turner = house.data().appointments().getFirst();
      house
          .database()
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE appointment_slot SET starts = ? WHERE id = ?",
                      DemoHouse.NOW,
                      turner.slot().id()));
      assertThat(house.run("cancel_appointment", args(turner, "Turner")).reason())
          .isEqualTo("past");
    }
  }

  private static List<String> freeOn(DemoHouse house, String day) {
    return house.run("find_appointments", "date", day, "time", "08:00").choices().stream()
        .map(choice -> choice.facts().getOrDefault("time", ""))
        .toList();
  }

  private static String[] args(Appointment appointment, String lastName, String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "appointment_number";
    all[1] = appointment.number();
    all[2] = "last_name";
    all[3] = lastName;
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }
}
