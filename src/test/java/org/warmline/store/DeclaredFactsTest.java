package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.warmline.actions.ActionFacts;
import org.warmline.actions.Appointment;
import org.warmline.actions.Customer;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.DirectActions;
import org.warmline.call.ActionReport;

/** What the actions say they tell is what they tell, by which prompts are checked. */
class DeclaredFactsTest {

  @Test
  void everyActionTellsWhatItDeclares() {
    Map<String, ActionFacts> told = new HashMap<>();
    try (DemoHouse house = DemoHouse.open()) {
      String[] flight = {
        "booking_reference", "KX472Q", "last_name", "Miller", "date", "2026-11-27", "flight", ""
      };
      tell(told, house.run("find_booking", flight));
      ActionReport flights = house.run("find_flights", flight);
      tell(told, flights);
      flight[7] = flights.choices().getFirst().id();
      tell(told, house.run("rebook_flight", flight));

      ActionReport times = house.run("find_appointments", "date", "2026-11-23");
      tell(told, times);
      String slot = times.choices().getFirst().id();
      tell(told, house.run("book_appointment", "appointment", slot, "full_name", "Laura Stone"));

      tell(told, house.run("flight_status", flight));
      tell(told, house.run("cancel_flight", flight));

      Appointment appointment = house.data().appointments().getFirst();
      String[] patient = {
        "appointment_number",
        appointment.number(),
        "last_name",
        appointment.patient().split(" ")[1],
        "date",
        "2026-11-24",
        "appointment",
        ""
      };
      tell(told, house.run("find_appointment", patient));
      ActionReport others = house.run("find_other_appointments", patient);
      tell(told, others);
      patient[7] = others.choices().getFirst().id();
      tell(told, house.run("reschedule_appointment", patient));
      tell(told, house.run("cancel_appointment", patient));

      CustomerOrder delivered = house.data().orders().get(2);
      String[] parcel = {"order_number", delivered.number(), "postal_code", delivered.postalCode()};
      tell(told, house.run("find_return", parcel));
      tell(told, house.run("return_order", parcel));

      Customer customer = house.data().customers().getFirst();
      String[] account = {
        "customer_number", customer.number(), "date_of_birth", customer.dateOfBirth().toString()
      };
      tell(told, house.run("find_customer", account));
      tell(told, house.run("reset_password", account));
      String[] contact = {account[0], account[1], account[2], account[3], "phone", "+12125550188"};
      tell(told, house.run("check_contact", contact));
      tell(told, house.run("update_contact", contact));

      CustomerOrder order = house.data().orders().getFirst();
      tell(
          told,
          house.run(
              "order_status", "order_number", order.number(), "postal_code", order.postalCode()));

      tell(told, house.run("request_callback", "phone", "+12125550123"));
    }
    assertThat(told).isEqualTo(DirectActions.facts());
  }

  private static void tell(Map<String, ActionFacts> told, ActionReport report) {
    assertThat(report.status()).as(report.toString()).isEqualTo(DONE);
    Set<String> offered =
        report.choices().isEmpty() ? Set.of() : report.choices().getFirst().facts().keySet();
    assertThat(report.choices())
        .allSatisfy(choice -> assertThat(choice.facts()).containsOnlyKeys(offered));
    told.put(report.name(), new ActionFacts(report.facts().keySet(), offered));
  }
}
