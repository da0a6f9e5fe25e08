package org.warmline.store;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.warmline.actions.Verification;
import org.warmline.call.CallId;

/** Tries at proving who one is, in the database. */
record JdbiVerification(Handle handle) implements Verification {

  @Override
  public void hold(CallId call, Set<String> subjects) {
    Set<String> names = new HashSet<>(subjects);
    names.add("call:" + call.value());
    Gate.VERIFICATION.hold(handle, names.toArray(String[]::new));
  }

  @Override
  public Failures countFailures(
      CallId call, String subject, Set<String> near, LocalDateTime since) {
    Set<String> counted = new HashSet<>(near);
    counted.add(subject);
    int ofCall =
        handle
            .createQuery(
                "SELECT COUNT(*) FROM verification_try WHERE call_id = :call AND NOT proved")
            .bind("call", call.value())
            .mapTo(Integer.class)
            .one();
    int ofSubject =
        handle
            .createQuery(
                "SELECT COUNT(*) FROM verification_try t WHERE t.subject IN (<counted>)"
                    + " AND NOT t.proved AND t.tried_at >= :since"
                    + " AND t.id > COALESCE((SELECT MAX(p.id) FROM verification_try p"
                    + " WHERE p.subject = :subject AND p.proved), 0)")
            .bindList("counted", List.copyOf(counted))
            .bind("subject", subject)
            .bind("since", since)
            .mapTo(Integer.class)
            .one();
    return new Failures(ofCall, ofSubject);
  }

  @Override
  public void keep(CallId call, String subject, LocalDateTime at, boolean proved) {
    handle
        .createUpdate(
            "INSERT INTO verification_try (call_id, subject, tried_at, proved)"
                + " VALUES (:call, :subject, :at, :proved)")
        .bind("call", call.value())
        .bind("subject", subject)
        .bind("at", at)
        .bind("proved", proved)
        .execute();
  }
}
