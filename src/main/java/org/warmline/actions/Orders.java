package org.warmline.actions;

import java.util.Optional;

/** Customers' orders, inside one transaction; not to be shared between threads. */
public interface Orders {

  /** Looks an order up by its number, which must match exactly. */
  Optional<CustomerOrder> findOrder(String number);
}
