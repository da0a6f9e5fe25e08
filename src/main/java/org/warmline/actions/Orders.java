package org.warmline.actions;

import java.time.LocalDateTime;
import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Customers' orders, inside one transaction; not to be shared between threads. */
public interface Orders {

  /** Looks an order up by its number, which must match exactly. */
  Optional<CustomerOrder> findOrder(String number);

  /** Whether the customer has said that it comes back. */
  boolean isReturned(String number);

  /**
   * Keeps that an order comes back.
   *
   * @return what changed; empty when that was known already
   */
  Optional<RowChange> registerReturn(String number, CallId call, LocalDateTime at);
}
