package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Customers and what has to be sent to them; part of one transaction, for one thread only. */
public interface Customers {

  /** The customers that have exactly one of these numbers. */
  List<Customer> listCustomers(Set<String> numbers);

  /** Writes a new telephone number into a customer's record, and that a call has done so. */
  RowChange changePhone(Customer customer, String phone, CallId call, LocalDateTime at);

  /** The same for the e-mail address. */
  RowChange changeEmail(Customer customer, String email, CallId call, LocalDateTime at);

  /**
   * Keeps that something has to be sent to a customer, to where the customer's record says then.
   *
   * @param kind what to send, such as {@code password_reset}
   */
  RowChange send(String kind, String customerNumber, CallId call, LocalDateTime at);
}
