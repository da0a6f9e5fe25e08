package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Customers' orders, inside one transaction; not to be shared between threads. */
public interface Orders {

  /** The orders that have exactly one of these numbers. */
  List<CustomerOrder> listOrders(Set<String> numbers);

  /** Whether the customer has said that it comes back. */
  boolean isReturned(String number);

  /**
   * Keeps that an order comes back.
   *
   * @return what changed; empty when that was known already
   */
  Optional<RowChange> registerReturn(String number, CallId call, LocalDateTime at);
}
