package org.warmline.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.CustomerOrder.Status;
import org.warmline.actions.Orders;

/** Orders in the database. */
record JdbiOrders(Handle handle) implements Orders {

  @Override
  public Optional<CustomerOrder> findOrder(String number) {
    return handle
        .createQuery(
            "SELECT order_number, postal_code, status, shipped_on, due_on, delivered_on"
                + " FROM customer_order WHERE order_number = :number")
        .bind("number", number)
        .map(
            (row, context) ->
                new CustomerOrder(
                    row.getString("order_number"),
                    row.getString("postal_code"),
                    Status.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("shipped_on", LocalDate.class)),
                    row.getObject("due_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("delivered_on", LocalDate.class))))
        .findOne();
  }
}
