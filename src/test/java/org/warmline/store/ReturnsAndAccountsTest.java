package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.actions.Customer;
import org.warmline.actions.CustomerOrder;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

/** Orders that come back, and links for new passwords. */
class ReturnsAndAccountsTest {
  private static final int LOST = 0;
  private static final int DELIVERED = 2;
  private static final int WITHOUT_EMAIL = 3;

  @Test
  void registersAReturnOnce() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("find_return", order(house, DELIVERED)).facts())
          .containsEntry("delivered_date", "2026-11-21");
      List<ActionReport> reports =
          Together.run(
              IntStream.range(0, 6)
                  .<Callable<ActionReport>>mapToObj(
                      i ->
                          () ->
                              house.run(
                                  new CallId("c" + i), "return_order", order(house, DELIVERED)))
                  .toList());
      assertThat(reports).filteredOn(report -> report.status() == DONE).hasSize(1);
      assertThat(reports).filteredOn(report -> report.reason().equals("returned")).hasSize(5);
      assertThat(house.run("find_return", order(house, DELIVERED)).reason()).isEqualTo("returned");
    }
  }

  @Test
  void refusesWhatHasNotArrivedOrCameLongAgo() {
    try (DemoHouse house = DemoHouse.open()) {
      assertThat(house.run("find_return", order(house, LOST)).reason()).isEqualTo("not_delivered");
      house
          .database()
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE customer_order SET delivered_on = ?",
                      DemoHouse.NOW.toLocalDate().minusDays(31)));
      assertThat(house.run("return_order", order(house, DELIVERED)).reason()).isEqualTo("too_late");
      String number = house.data().orders().get(DELIVERED).number();
      assertThat(house.run("return_order", "order_number", number, "postal_code", "00000").reason())
          .isEqualTo("not_found");
    }
  }

  @Test
  void aLinkIsPutAsideForTheAddressOnRecordAndNothingIsToldOfIt() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      ActionReport report = house.run("reset_password", account(miller));
      assertThat(report.status()).isEqualTo(DONE);
      assertThat(report.facts()).containsOnlyKeys("verified_by");
      assertThat(report.toString())
          .doesNotContain(miller.email().orElseThrow())
          .doesNotContain(miller.fullName());
      assertThat(messages(house))
          .containsExactly(Map.of("kind", "password_reset", "customer_number", miller.number()));
    }
  }

  @Test
  void saysTheSameToAWrongNumberAndAWrongBirthdayAndSendsNothing() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      String[] wrongDay = account(miller);
      wrongDay[3] = "1999-09-09";
      String[] wrongNumber = account(miller);
      wrongNumber[1] = "000000";
      ActionReport first = house.run("reset_password", wrongDay);
      assertThat(first.reason()).isEqualTo("not_found");
      assertThat(house.run("reset_password", wrongNumber))
          .usingRecursiveComparison()
          .ignoringFields("key", "args")
          .isEqualTo(first);
      assertThat(house.run("reset_password", wrongDay).reason()).isEqualTo("not_found");
      assertThat(house.run("reset_password", account(miller)).reason()).isEqualTo("locked");
      assertThat(messages(house)).isEmpty();
    }
  }

  @Test
  void whoHasNoAddressOnRecordGetsNoLink() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer johnson = house.data().customers().get(WITHOUT_EMAIL);
      assertThat(house.run("reset_password", account(johnson)).reason()).isEqualTo("no_address");
      assertThat(messages(house)).isEmpty();
    }
  }

  private static String[] order(DemoHouse house, int index) {
    CustomerOrder order = house.data().orders().get(index);
    return new String[] {"order_number", order.number(), "postal_code", order.postalCode()};
  }

  private static String[] account(Customer customer) {
    return new String[] {
      "customer_number", customer.number(), "date_of_birth", customer.dateOfBirth().toString()
    };
  }

  private static List<Map<String, Object>> messages(DemoHouse house) {
    return house
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT kind, customer_number FROM outgoing_message")
                    .mapToMap()
                    .list());
  }
}
