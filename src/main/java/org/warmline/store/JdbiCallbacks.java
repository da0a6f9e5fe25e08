package org.warmline.store;

import java.time.LocalDateTime;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.Callbacks;
import org.warmline.call.CallId;
import org.warmline.call.RowChange;

/** Promised callbacks in the database. */
record JdbiCallbacks(Handle handle) implements Callbacks {

  @Override
  public RowChange add(CallId call, String phone, String queue, String wants, LocalDateTime at) {
    String id =
        handle
            .createUpdate(
                "INSERT INTO callback (call_id, phone, requested_at, queue, wants)"
                    + " VALUES (:call, :phone, :at, :queue, :wants)")
            .bind("call", call.value())
            .bind("phone", phone)
            .bind("at", at)
            .bind("queue", queue)
            .bind("wants", wants)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(String.class)
            .one();
    return new RowChange(
        "callback", id, Map.of(), Map.of("phone", phone, "queue", queue, "wants", wants));
  }
}
