package org.warmline.store;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmline.call.ActionReport;
import org.warmline.desk.CallbackList;

class CallbacksTest {

  @Test
  void keepsWhoWantsToBeCalledBackOncePerKey() {
    try (DemoHouse house = DemoHouse.open()) {
      Callable<ActionReport> asking =
          () ->
              house.runOnce(
                  DemoHouse.CALL,
                  "k",
                  "request_callback",
                  "phone",
                  "+12125550123",
                  "reason",
                  "move a flight",
                  "queue",
                  "bookings");

      List<ActionReport> reports = Together.run(Collections.nCopies(8, asking));

      assertThat(reports).containsOnly(reports.getFirst());
      assertThat(reports.getFirst().status()).isEqualTo(ActionReport.Status.DONE);
      assertThat(reports.getFirst().rows()).hasSize(1);
      Clock later = Clock.fixed(DemoHouse.NOW.plusSeconds(90).toInstant(UTC), UTC);
      assertThat(house.database().callbackList(later, UTC).listOpen(10))
          .containsExactly(
              new CallbackList.Wanted(
                  Long.parseLong(reports.getFirst().rows().getFirst().id()),
                  DemoHouse.CALL,
                  "+12125550123",
                  DemoHouse.NOW,
                  90,
                  "bookings",
                  "move a flight"));
    }
  }

  @Test
  void isDoneOnceByTheFirstOfThoseWhoSaySo() {
    try (DemoHouse house = DemoHouse.open()) {
      house.run("request_callback", "phone", "+12125550123");
      house.run("request_callback", "phone", "+12125550124");
      CallbackList list = list(house);
      long id = list.listOpen(1).getFirst().id();

      assertThat(Together.run(Collections.<Callable<Boolean>>nCopies(8, () -> list.finish(id))))
          .containsOnlyOnce(true);

      assertThat(list.listOpen(10))
          .extracting(CallbackList.Wanted::phone)
          .containsExactly("+12125550124");
      assertThat(list.finish(id + 100)).isFalse();
    }
  }

  @Test
  void saysWhatTheCallWasAboutWhereNoReasonWasNoted() {
    try (DemoHouse house = DemoHouse.open()) {
      house
          .database()
          .handoffs(Clock.systemUTC(), UTC)
          .open(DemoHouse.CALL, HandoffsTest.ZERO, HandoffsTest.SUMMARY);
      house.run("request_callback", "phone", "+12125550123");

      assertThat(list(house).listOpen(10).getFirst().wants()).isEqualTo("move a flight");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+12125550123, +12125550123",
    "212 555-0123, 2125550123",
    "(212) 555.0123, 2125550123"
  })
  void takesNumbersAsTheyAreWritten(String given, String kept) {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("request_callback", "phone", given).facts())
          .containsEntry("phone", kept);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "anonymous", "12", "+", "0123456789012345678", "<b>5550123</b>", "٣٤٥٦٧٨"})
  void refusesWhatIsNoNumber(String given) {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport report = house.run("request_callback", "phone", given);

      assertThat(report.status()).isEqualTo(ActionReport.Status.REFUSED);
      assertThat(report.reason()).isEqualTo("no_number");
      assertThat(list(house).listOpen(10)).isEmpty();
    }
  }

  private static CallbackList list(DemoHouse house) {
    return house.database().callbackList(Clock.systemUTC(), UTC);
  }
}
