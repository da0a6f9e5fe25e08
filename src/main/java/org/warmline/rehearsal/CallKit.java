package org.warmline.rehearsal;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.warmline.actions.DirectAction;
import org.warmline.actions.DirectActions;
import org.warmline.actions.VerificationSettings;
import org.warmline.conversation.CallServices;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.handoff.Monitoring;
import org.warmline.handoff.Queues;
import org.warmline.settings.Settings;
import org.warmline.store.Database;
import org.warmline.store.DatabaseSettings;
import org.warmline.store.DemoData;
import org.warmline.understanding.ContactMask;
import org.warmline.understanding.Understanding;

/**
 * What calls share: a database, with a seed's made-up data in it where that is wished for, and what
 * works on it.
 */
public final class CallKit implements AutoCloseable {
  private final Database database;
  private final Optional<DemoData> data;
  private volatile CallServices services;

  private CallKit(Database database, Optional<DemoData> data, CallServices services) {
    this.database = database;
    this.data = data;
    this.services = services;
  }

  /**
   * What the calls shall run on.
   *
   * @param seed which made-up data; empty for what is in the database
   * @param workers stay their owner's to close
   * @param queues where callers wait for a person
   * @param monitoring lets talks with a person be heard
   * @param now the callers' local time
   * @param privacy what is hidden in what is kept of calls
   */
  public record Wish(
      Generation generation,
      Understanding understanding,
      DatabaseSettings database,
      OptionalLong seed,
      Workers workers,
      Queues queues,
      Monitoring monitoring,
      Supplier<LocalDateTime> now,
      ZoneId zone,
      Settings.Privacy privacy) {

    /** With nothing hidden but what always is. */
    public Wish(
        Generation generation,
        Understanding understanding,
        DatabaseSettings database,
        OptionalLong seed,
        Workers workers,
        Queues queues,
        Monitoring monitoring,
        Supplier<LocalDateTime> now,
        ZoneId zone) {
      this(
          generation,
          understanding,
          database,
          seed,
          workers,
          queues,
          monitoring,
          now,
          zone,
          new Settings.Privacy(false, false));
    }
  }

  /**
   * Opens it.
   *
   * @throws org.warmline.store.DatabaseException when the database cannot be used; it is left as it
   *     was
   */
  public static CallKit open(Wish wish) {
    Database database = Database.open(wish.database());
    try {
      Optional<DemoData> data =
          wish.seed().stream()
              .mapToObj(seed -> DemoData.seed(database, seed, wish.now().get()))
              .findFirst();
      return new CallKit(database, data, services(wish, database));
    } catch (RuntimeException unusable) {
      database.close();
      throw unusable;
    }
  }

  /** What the calls that begin now share. */
  public CallServices services() {
    return services;
  }

  /** Gives calls that begin from now on other flows; running calls keep those they began with. */
  public void renew(Generation generation, Understanding understanding) {
    services = services.with(generation, understanding);
  }

  /** Where all of it is kept. */
  public Database database() {
    return database;
  }

  /**
   * What the seed gives.
   *
   * @throws java.util.NoSuchElementException when none was wished for
   */
  public DemoData data() {
    return data.orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }

  private static CallServices services(Wish wish, Database database) {
    Map<String, DirectAction> actions =
        DirectActions.over(database.records(), VerificationSettings.DEFAULT).stream()
            .collect(Collectors.toMap(DirectAction::name, Function.identity()));
    InstantSource clock = InstantSource.system();
    return new CallServices(
        wish.generation(),
        wish.understanding(),
        actions,
        database.callLog(clock, wish.zone()),
        database.handoffs(clock, wish.zone()),
        wish.queues(),
        wish.monitoring(),
        wish.workers(),
        wish.now(),
        new ContactMask(wish.privacy().maskEmails(), wish.privacy().maskPhones()));
  }
}
