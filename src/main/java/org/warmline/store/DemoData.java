package org.warmline.store;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.warmline.actions.Appointment;
import org.warmline.actions.AppointmentSlot;
import org.warmline.actions.Booking;
import org.warmline.actions.Customer;
import org.warmline.actions.CustomerOrder;
import org.warmline.actions.Flight;

/**
 * Made-up flights, bookings, appointments and orders to try the assistant with: the same for the
 * same seed, with days relative to now. What seed 1 gives is written down in {@code
 * src/site/markdown/fixtures.md}.
 *
 * @param fullDay the day of the week on which every flight is sold out
 */
public record DemoData(
    long seed,
    DayOfWeek fullDay,
    List<Flight> flights,
    List<Booking> bookings,
    List<AppointmentSlot> slots,
    List<CustomerOrder> orders,
    List<Appointment> appointments,
    List<Customer> customers) {

  private static final long LATER = 1_000_003;

  public DemoData {
    flights = List.copyOf(flights);
    bookings = List.copyOf(bookings);
    slots = List.copyOf(slots);
    orders = List.copyOf(orders);
    appointments = List.copyOf(appointments);
    customers = List.copyOf(customers);
  }

  /** What a seed gives, without a database. */
  public static DemoData of(long seed, LocalDateTime now) {
    Random random = new Random(seed);
    DemoWords words = DemoWords.of(seed, random);
    // What came with a later version is drawn apart, so that the rest stays as it was.
    Random later = new Random(seed + LATER);
    DayOfWeek fullDay = DayOfWeek.SUNDAY.plus(Math.floorMod(seed - 1, 7));
    DemoFlights flights = DemoFlights.of(words, random, fullDay, now.toLocalDate());
    return new DemoData(
        seed,
        fullDay,
        flights.all(),
        DemoBookings.list(seed, words, random, flights),
        DemoClinic.list(words, now.toLocalDate()),
        DemoOrders.list(random, now.toLocalDate()),
        DemoAppointments.list(words, later, now.toLocalDate()),
        DemoCustomers.list(words, later));
  }

  /**
   * Writes a seed's data to a database; does so once, but adds the flights and appointments of days
   * that have come near since.
   *
   * @throws DatabaseException when the database holds other data, which is left alone
   */
  public static DemoData seed(Database database, long seed, LocalDateTime now) {
    DemoData data = of(seed, now);
    new DemoWriter(database.jdbi()).write(data);
    return data;
  }

  /**
   * Makes bookings, flights, appointments and returns of a database that holds this data what they
   * were at first, and forgets all calls: so that a rehearsal can hold the same call again and
   * again. Only while no call is under way.
   */
  public void putBack(Database database) {
    new DemoWriter(database.jdbi()).putBack(this);
  }
}
