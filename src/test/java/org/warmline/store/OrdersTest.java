package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.call.ActionReport.Status.DONE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmline.actions.CustomerOrder;
import org.warmline.call.ActionReport;

class OrdersTest {

  @Test
  void saysWhereEachOrderIs() {
    try (DemoHouse house = DemoHouse.open()) {
      List<CustomerOrder> orders = house.data().orders();
      assertThat(status(house, orders.get(0)).facts())
          .containsEntry("status", "lost")
          .containsEntry(
              "status_sentence",
              "I'm sorry, your order left our warehouse on November thirteenth,"
                  + " but it seems to have been lost on its way.");
      assertThat(status(house, orders.get(1)).facts())
          .containsEntry("status", "shipped")
          .containsEntry("due_date", "2026-11-24")
          .containsEntry(
              "status_sentence",
              "Your order left our warehouse yesterday. It should arrive on Tuesday.");
      assertThat(status(house, orders.get(2)).facts())
          .containsEntry("status_sentence", "Your order was delivered yesterday.");
      assertThat(status(house, orders.get(3)).facts())
          .containsEntry("status", "packing")
          .containsEntry(
              "status_sentence",
              "Your order is being packed right now. It should arrive on Thursday.");
    }
  }

  @Test
  void saysNothingOfAnOrderToAWrongPostalCode() {
    try (DemoHouse house = DemoHouse.open()) {
      String number = house.data().orders().getFirst().number();
      ActionReport report =
          house.run("order_status", "order_number", number, "postal_code", "00000");

      assertThat(report.reason()).isEqualTo("not_found");
      assertThat(report.facts()).isEmpty();
    }
  }

  private static ActionReport status(DemoHouse house, CustomerOrder order) {
    ActionReport report =
        house.run(
            "order_status", "order_number", order.number(), "postal_code", order.postalCode());
    assertThat(report.status()).isEqualTo(DONE);
    return report;
  }
}
