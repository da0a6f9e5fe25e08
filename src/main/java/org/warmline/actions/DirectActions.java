package org.warmline.actions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the built-in actions over the records they work on. */
public final class DirectActions {
  private DirectActions() {}

  /** One of each; they may be shared between threads. */
  public static List<DirectAction> over(Records records, VerificationSettings settings) {
    return tasks(settings).<DirectAction>map(task -> new RecordedAction(records, task)).toList();
  }

  /** The names that flows may use, and what each of them tells. */
  public static Map<String, ActionFacts> facts() {
    return tasks(VerificationSettings.DEFAULT)
        .collect(Collectors.toUnmodifiableMap(Task::name, Task::facts));
  }

  private static Stream<Task> tasks(VerificationSettings settings) {
    Identity identity = new Identity(settings);
    return Stream.of(
        new FindBooking(identity),
        new FindFlights(identity),
        new RebookFlight(identity),
        new CancelFlight(identity),
        new FlightStatus(identity),
        new FindAppointments(),
        new BookAppointment(),
        new FindAppointment(identity),
        new FindOtherAppointments(identity),
        new RescheduleAppointment(identity),
        new CancelAppointment(identity),
        new OrderStatus(identity),
        new FindReturn(identity),
        new ReturnOrder(identity),
        new FindCustomer(identity),
        new ResetPassword(identity),
        new CheckContact(identity),
        new UpdateContact(identity),
        new RequestCallback());
  }
}
