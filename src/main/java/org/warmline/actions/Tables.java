package org.warmline.actions;

/**
 * The records as one transaction sees and changes them; ends with that transaction and must not be
 * shared between threads.
 */
public interface Tables {
  Bookings bookings();

  Clinic clinic();

  Orders orders();

  Customers customers();

  Verification verification();

  Callbacks callbacks();
}
