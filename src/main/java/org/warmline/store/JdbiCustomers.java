package org.warmline.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.Customer;
import org.warmline.actions.Customers;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Customers and what has to be sent to them, in the database. */
record JdbiCustomers(Handle handle) implements Customers {

  @Override
  public List<Customer> listCustomers(Set<String> numbers) {
    return handle
        .createQuery(
            "SELECT customer_number, full_name, date_of_birth, phone, email FROM customer"
                + " WHERE customer_number IN (<numbers>)")
        .bindList("numbers", List.copyOf(numbers))
        .map(
            (row, context) ->
                new Customer(
                    row.getString("customer_number"),
                    row.getString("full_name"),
                    row.getObject("date_of_birth", LocalDate.class),
                    Optional.ofNullable(row.getString("phone")),
                    Optional.ofNullable(row.getString("email"))))
        .list();
  }

  @Override
  public RowChange send(String kind, String customerNumber, CallId call, LocalDateTime at) {
    String id =
        handle
            .createUpdate(
                "INSERT INTO outgoing_message (kind, customer_number, call_id, requested_at)"
                    + " VALUES (:kind, :customer, :call, :at)")
            .bind("kind", kind)
            .bind("customer", customerNumber)
            .bind("call", call.value())
            .bind("at", at)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(String.class)
            .one();
    return new RowChange(
        "outgoing_message", id, Map.of(), Map.of("kind", kind, "customer_number", customerNumber));
  }
}
