package org.warmline.store;

import org.jdbi.v3.core.Handle;
import org.warmline.actions.Bookings;
import org.warmline.actions.Callbacks;
import org.warmline.actions.Clinic;
import org.warmline.actions.Customers;
import org.warmline.actions.Orders;
import org.warmline.actions.Tables;
import org.warmline.actions.Verification;

/** The tables as the transaction of one handle sees them. */
record JdbiTables(Handle handle) implements Tables {

  @Override
  public Bookings bookings() {
    return new JdbiBookings(handle);
  }

  @Override
  public Clinic clinic() {
    return new JdbiClinic(handle);
  }

  @Override
  public Orders orders() {
    return new JdbiOrders(handle);
  }

  @Override
  public Customers customers() {
    return new JdbiCustomers(handle);
  }

  @Override
  public Verification verification() {
    return new JdbiVerification(handle);
  }

  @Override
  public Callbacks callbacks() {
    return new JdbiCallbacks(handle);
  }
}
