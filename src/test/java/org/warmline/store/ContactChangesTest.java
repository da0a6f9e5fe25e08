package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.actions.Customer;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

/** A customer's telephone number and e-mail address, changed in a call. */
class ContactChangesTest {
  private static final String NEW = "+12125550188";

  @Test
  void aNewNumberIsWrittenAndTold() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      ActionReport report = house.run("update_contact", contact(miller, "phone", "(212) 555-0188"));
      assertThat(report.facts()).containsEntry("contact_kind", "phone number");
      ActionReport whole = house.run("update_contact", contact(miller, "phone", NEW));
      assertThat(whole.rows())
          .singleElement()
          .satisfies(row -> assertThat(row.before()).containsEntry("phone", "2125550188"))
          .satisfies(row -> assertThat(row.after()).containsEntry("phone", NEW));
      assertThat(record(house, miller))
          .containsEntry("phone", NEW)
          .containsEntry("email", miller.email().orElseThrow());
    }
  }

  @Test
  void anAddressIsWrittenWhereNoneWas() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer johnson = house.data().customers().getLast();
      ActionReport report = house.run("update_contact", contact(johnson, "email", "d@example.org"));
      assertThat(report.status()).isEqualTo(DONE);
      assertThat(record(house, johnson)).containsEntry("email", "d@example.org");
    }
  }

  @Test
  void aLookChangesNothing() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      ActionReport report = house.run("check_contact", contact(miller, "phone", NEW));
      assertThat(report.facts()).containsEntry("new_contact", NEW);
      assertThat(report.rows()).isEmpty();
      assertThat(record(house, miller)).containsEntry("phone", miller.phone().orElseThrow());
      assertThat(changes(house)).isEmpty();
    }
  }

  @Test
  void withoutProofNothingIsChangedAndNothingTold() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      String[] wrong = contact(miller, "phone", NEW);
      wrong[3] = "1999-09-09";
      ActionReport report = house.run("update_contact", wrong);
      assertThat(report.reason()).isEqualTo("not_found");
      assertThat(report.facts()).isEmpty();
      assertThat(record(house, miller)).containsEntry("phone", miller.phone().orElseThrow());
    }
  }

  @Test
  void whatIsNoContactOrTheSameIsRefused() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      for (String action : List.of("check_contact", "update_contact")) {
        assertThat(house.run(action, contact(miller, "phone", "12")).reason())
            .isEqualTo("unusable");
        assertThat(house.run(action, contact(miller, "email", "anna at home")).reason())
            .isEqualTo("unusable");
        String same = miller.phone().orElseThrow();
        assertThat(house.run(action, contact(miller, "phone", same)).reason())
            .isEqualTo("unchanged");
      }
      assertThat(changes(house)).isEmpty();
    }
  }

  @Test
  void theSameKeyChangesOnceHoweverOftenItIsAskedFor() {
    try (DemoHouse house = DemoHouse.open()) {
      Customer miller = house.data().customers().getFirst();
      List<Callable<ActionReport>> asked =
          IntStream.range(0, 8)
              .<Callable<ActionReport>>mapToObj(
                  i ->
                      () ->
                          house.runOnce(
                              new CallId("a"),
                              "the-key",
                              "update_contact",
                              contact(miller, "phone", NEW)))
              .toList();
      assertThat(Together.run(asked)).allMatch(report -> report.status() == DONE);
      assertThat(changes(house))
          .containsExactly(Map.of("customer_number", miller.number(), "kind", "phone"));
    }
  }

  private static String[] contact(Customer customer, String kind, String value) {
    return new String[] {
      "customer_number",
      customer.number(),
      "date_of_birth",
      customer.dateOfBirth().toString(),
      kind,
      value
    };
  }

  private static Map<String, Object> record(DemoHouse house, Customer customer) {
    return house
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT phone, email FROM customer WHERE customer_number = :number")
                    .bind("number", customer.number())
                    .mapToMap()
                    .one());
  }

  private static List<Map<String, Object>> changes(DemoHouse house) {
    return house
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT customer_number, kind FROM contact_change")
                    .mapToMap()
                    .list());
  }
}
