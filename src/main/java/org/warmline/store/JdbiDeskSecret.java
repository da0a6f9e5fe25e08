package org.warmline.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmline.desk.DeskSecret;

/** What the desk's password is checked by, in the database. May be shared between threads. */
final class JdbiDeskSecret implements DeskSecret {
  private static final String GATE = "desk_secret";

  private final Transactions transactions;

  JdbiDeskSecret(Jdbi jdbi) {
    transactions = new Transactions(jdbi);
  }

  @Override
  public Optional<Hashed> findHashed() {
    return transactions.run(JdbiDeskSecret::find);
  }

  @Override
  public boolean keepFirst(Hashed hashed) {
    return transactions.run(
        handle -> {
          Gate.ONLY_ONE.hold(handle, GATE);
          if (find(handle).isPresent()) {
            return false;
          }
          insert(handle, hashed);
          return true;
        });
  }

  @Override
  public void replace(Hashed hashed) {
    transactions.run(
        handle -> {
          Gate.ONLY_ONE.hold(handle, GATE);
          handle.createUpdate("DELETE FROM desk_secret").execute();
          insert(handle, hashed);
          return true;
        });
  }

  private static Optional<Hashed> find(Handle handle) {
    return handle
        .createQuery("SELECT iterations, salt, hash FROM desk_secret WHERE id = 1")
        .map(
            (row, context) ->
                new Hashed(row.getInt("iterations"), row.getString("salt"), row.getString("hash")))
        .findOne();
  }

  private static void insert(Handle handle, Hashed hashed) {
    handle
        .createUpdate(
            "INSERT INTO desk_secret (id, iterations, salt, hash)"
                + " VALUES (1, :iterations, :salt, :hash)")
        .bind("iterations", hashed.iterations())
        .bind("salt", hashed.salt())
        .bind("hash", hashed.hash())
        .execute();
  }
}
