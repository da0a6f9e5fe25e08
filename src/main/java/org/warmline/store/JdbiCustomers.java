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
  public RowChange changePhone(Customer customer, String phone, CallId call, LocalDateTime at) {
    handle
        .createUpdate("UPDATE customer SET phone = :phone WHERE customer_number = :customer")
        .bind("phone", phone)
        .bind("customer", customer.number())
        .execute();
    return changed("phone", customer, customer.phone(), phone, call, at);
  }

  @Override
  public RowChange changeEmail(Customer customer, String email, CallId call, LocalDateTime at) {
    handle
        .createUpdate("UPDATE customer SET email = :email WHERE customer_number = :customer")
        .bind("email", email)
        .bind("customer", customer.number())
        .execute();
    return changed("email", customer, customer.email(), email, call, at);
  }

  private RowChange changed(
      String kind,
      Customer customer,
      Optional<String> before,
      String after,
      CallId call,
      LocalDateTime at) {
    handle
        .createUpdate(
            "INSERT INTO contact_change (customer_number, kind, call_id, changed_at)"
                + " VALUES (:customer, :kind, :call, :at)")
        .bind("customer", customer.number())
        .bind("kind", kind)
        .bind("call", call.value())
        .bind("at", at)
        .execute();
    Map<String, String> old = before.map(value -> Map.of(kind, value)).orElse(Map.of(kind, ""));
    return new RowChange("customer", customer.number(), old, Map.of(kind, after));
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
