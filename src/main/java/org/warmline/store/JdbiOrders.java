package org.warmline.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.CustomerOrder.Status;
import org.warmline.actions.Orders;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Orders in the database. */
record JdbiOrders(Handle handle) implements Orders {

  @Override
  public List<CustomerOrder> listOrders(Set<String> numbers) {
    return handle
        .createQuery(
            "SELECT order_number, postal_code, status, shipped_on, due_on, delivered_on"
                + " FROM customer_order WHERE order_number IN (<numbers>)")
        .bindList("numbers", List.copyOf(numbers))
        .map(
            (row, context) ->
                new CustomerOrder(
                    row.getString("order_number"),
                    row.getString("postal_code"),
                    Status.valueOf(row.getString("status")),
                    Optional.ofNullable(row.getObject("shipped_on", LocalDate.class)),
                    row.getObject("due_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("delivered_on", LocalDate.class))))
        .list();
  }

  @Override
  public boolean isReturned(String number) {
    return handle
            .createQuery("SELECT COUNT(*) FROM order_return WHERE order_number = :number")
            .bind("number", number)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public Optional<RowChange> registerReturn(String number, CallId call, LocalDateTime at) {
    handle
        .createQuery("SELECT order_number FROM customer_order WHERE order_number = :n FOR UPDATE")
        .bind("n", number)
        .mapTo(String.class)
        .one();
    if (isReturned(number)) {
      return Optional.empty();
    }
    handle
        .createUpdate(
            "INSERT INTO order_return (order_number, call_id, requested_at)"
                + " VALUES (:number, :call, :at)")
        .bind("number", number)
        .bind("call", call.value())
        .bind("at", at)
        .execute();
    return Optional.of(
        new RowChange("order_return", number, Map.of(), Map.of("call_id", call.value())));
  }
}
