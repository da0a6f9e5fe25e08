package org.warmline.store;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectAction;
import org.warmline.actions.DirectActions;
import org.warmline.actions.VerificationSettings;
import org.warmline.call.ActionReport;
import org.warmline.call.CallId;

/** A database with the demonstration of seed 1, and the actions over it. */
final class DemoHouse implements AutoCloseable {
  /** A Sunday; the Friday after it is the 27th. */
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);

  static final CallId CALL = new CallId("call-1");

  private final Database database;
  private final DemoData data;
  private final Map<String, DirectAction> actions;
  private final AtomicInteger keys = new AtomicInteger();

  DemoHouse(Database database) {
    this(database, VerificationSettings.DEFAULT);
  }

  DemoHouse(Database database, VerificationSettings settings) {
    this.database = database;
    this.data = DemoData.seed(database, 1, NOW);
    this.actions =
        DirectActions.over(database.records(), settings).stream()
            .collect(Collectors.toMap(DirectAction::name, Function.identity()));
  }

  static DemoHouse open() {
    return new DemoHouse(TestDatabase.open());
  }

  Database database() {
    return database;
  }

  DemoData data() {
    return data;
  }

  ActionReport run(String action, String... args) {
    return run(CALL, action, args);
  }

  ActionReport run(CallId call, String action, String... args) {
    return runOnce(call, "key-" + keys.incrementAndGet(), action, args);
  }

  ActionReport runOnce(CallId call, String key, String action, String... args) {
    return actions.get(action).run(new ActionRequest(call, key, values(args), NOW));
  }

  /** Runs an action whose first argument may have been misheard. */
  ActionReport runUncertain(CallId call, String action, String... args) {
    String key = "key-" + keys.incrementAndGet();
    return actions
        .get(action)
        .run(new ActionRequest(call, key, values(args), NOW, Set.of(args[0]), Map.of()));
  }

  /** Runs an action one of whose arguments may have been something else. */
  ActionReport runAlso(CallId call, String action, String name, Set<String> also, String... args) {
    String key = "key-" + keys.incrementAndGet();
    return actions
        .get(action)
        .run(new ActionRequest(call, key, values(args), NOW, Set.of(), Map.of(name, also)));
  }

  private static Map<String, String> values(String... args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      values.put(args[i], args[i + 1]);
    }
    return values;
  }

  String flightOf(String reference) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT flight_id FROM booking WHERE reference = ?")
                    .bind(0, reference)
                    .mapTo(String.class)
                    .one());
  }

  int seatsFree(String flightId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT seats_free FROM flight WHERE id = ?")
                    .bind(0, flightId)
                    .mapTo(Integer.class)
                    .one());
  }

  @Override
  public void close() {
    database.close();
  }
}
