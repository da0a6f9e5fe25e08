package org.warmline.actions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Goods on their way to a customer.
 *
 * @param shippedOn the day it left the warehouse
 * @param dueOn the day it was or is promised for
 */
public record CustomerOrder(
    String number,
    String postalCode,
    Status status,
    Optional<LocalDate> shippedOn,
    LocalDate dueOn,
    Optional<LocalDate> deliveredOn) {

  /** How far it has come. */
  public enum Status {
    PACKING,
    SHIPPED,
    DELIVERED,
    LOST
  }
}
