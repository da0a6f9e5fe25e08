package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;
import static org.warmline.call.ActionReport.Status.FAILED;
import static org.warmline.store.DemoHouse.CALL;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.ActionReport;

class OncePerKeyTest {
  @TempDir Path directory;

  @Test
  void givesTheSameReportToTheSameKey() {
    try (DemoHouse house = DemoHouse.open()) {
      ActionReport first = rebook(house, "k", 5);
      ActionReport again = rebook(house, "k", 5);
      ActionReport withOtherArguments = rebook(house, "k", 6);

      assertThat(first.status()).isEqualTo(DONE);
      assertThat(first.rows()).hasSize(3);
      assertThat(again).isEqualTo(first);
      assertThat(withOtherArguments).isEqualTo(first);
      assertThat(house.flightOf("KX472Q")).isEqualTo(flight(house, 5));
    }
  }

  @Test
  void countsATryAtAnIdentityOncePerKey() {
    try (DemoHouse house = DemoHouse.open()) {
      for (int i = 0; i < 10; i++) {
        assertThat(wrongName(house, "k").reason()).isEqualTo("not_found");
      }
      assertThat(wrongName(house, "k2").reason()).isEqualTo("not_found");
    }
  }

  @Test
  void doesItOnceForTheSameKeyAtTheSameTime() {
    try (DemoHouse house = DemoHouse.open()) {
      String target = flight(house, 5);
      int free = house.seatsFree(target);
      Callable<ActionReport> rebooking = () -> rebook(house, "k", 5);

      List<ActionReport> reports = Together.run(Collections.nCopies(8, rebooking));

      assertThat(reports).containsOnly(reports.getFirst());
      assertThat(reports.getFirst().status()).isEqualTo(DONE);
      assertThat(reports.getFirst().rows()).hasSize(3);
      assertThat(house.seatsFree(target)).isEqualTo(free - 1);
    }
  }

  @Test
  void remembersAfterARestart() {
    ActionReport first;
    try (DemoHouse house = inDirectory()) {
      first = rebook(house, "k", 5);
    }
    try (DemoHouse house = inDirectory()) {
      assertThat(rebook(house, "k", 5)).isEqualTo(first);
      assertThat(house.flightOf("KX472Q")).isEqualTo(flight(house, 5));
    }
  }

  @Test
  void leavesNothingOfAnActionThatDiedBeforeItsCommit() throws Exception {
    assertThat(dieing("die-before-commit")).isEqualTo("nothing");
  }

  @Test
  void keepsAllOfAnActionThatDiedAfterItsCommit() throws Exception {
    assertThat(dieing("die-after-commit")).isEqualTo("all");
  }

  @Test
  void failsAsBusyWhenOthersHoldTheRowsForTooLong() {
    try (DemoHouse house = new DemoHouse(TestDatabase.open(250))) {
      ActionReport report =
          house
              .database()
              .jdbi()
              .inTransaction(
                  handle -> {
                    handle.execute("UPDATE booking SET passenger = 'x' WHERE reference = 'KX472Q'");
                    return Together.run(
                            List.<Callable<ActionReport>>of(() -> rebook(house, "k", 5)))
                        .getFirst();
                  });

      assertThat(report.status()).isEqualTo(FAILED);
      assertThat(report.reason()).isEqualTo("busy");
      assertThat(rebook(house, "k", 5).status()).isEqualTo(DONE);
    }
  }

  @Test
  void failsAsUnavailableWithoutItsTables() {
    try (DemoHouse house = DemoHouse.open()) {
      house.database().jdbi().useHandle(handle -> handle.execute("DROP TABLE booking"));

      ActionReport report = rebook(house, "k", 5);

      assertThat(report.status()).isEqualTo(FAILED);
      assertThat(report.reason()).isEqualTo("unavailable");
    }
  }

  private String dieing(String how) throws IOException, InterruptedException {
    String before;
    String target;
    try (DemoHouse house = inDirectory()) {
      before = house.flightOf("KX472Q");
      target = OtherProgram.target(house.data());
    }
    try (OtherProgram other = OtherProgram.start(how, directory)) {
      assertThat(other.waitFor()).isEqualTo(7);
    }
    try (DemoHouse house = inDirectory()) {
      int keys =
          house
              .database()
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT COUNT(*) FROM done_action")
                          .mapTo(Integer.class)
                          .one());
      String now = house.flightOf("KX472Q");
      if (keys == 0 && now.equals(before)) {
        return "nothing";
      }
      return keys == 1 && now.equals(target) ? "all" : "a part";
    }
  }

  private DemoHouse inDirectory() {
    return new DemoHouse(Database.open(DatabaseSettings.inDirectory(directory)));
  }

  private static ActionReport wrongName(DemoHouse house, String key) {
    return house.runOnce(
        CALL, key, "find_booking", "booking_reference", "KX472Q", "last_name", "Baker");
  }

  private static ActionReport rebook(DemoHouse house, String key, int daysAhead) {
    return house.runOnce(
        CALL,
        key,
        "rebook_flight",
        "booking_reference",
        "KX472Q",
        "last_name",
        "Miller",
        "flight",
        flight(house, daysAhead));
  }

  private static String flight(DemoHouse house, int daysAhead) {
    return house.data().flights().get(9 * daysAhead).id();
  }
}
