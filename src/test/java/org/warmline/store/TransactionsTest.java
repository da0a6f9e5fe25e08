package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmline.actions.RecordsException;
import org.warmline.actions.RecordsException.Fault;

class TransactionsTest {
  private final Transactions transactions = new Transactions(Jdbi.create("jdbc:h2:mem:"));

  @ParameterizedTest
  @ValueSource(strings = {"HYT00", "40001", "57014"})
  void whatOthersHoldIsBusy(String state) {
    assertFault(new SQLException("held", state), Fault.BUSY);
  }

  /** Some drivers and pools give none. */
  @Test
  void withoutAStateTheRecordsAreUnavailable() {
    assertFault(new SQLException("gone"), Fault.UNAVAILABLE);
  }

  @Test
  void everyConnectionCutsAStatementOffThatTakesTooLong() {
    String asked =
        TestDatabase.isOnServer()
            ? "SELECT current_setting('statement_timeout')"
            : "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                + " WHERE SETTING_NAME = 'QUERY_TIMEOUT'";
    try (Database database = TestDatabase.open()) {
      String limit =
          new Transactions(database.jdbi())
              .run(handle -> handle.createQuery(asked).mapTo(String.class).one());

      assertThat(limit).isEqualTo(TestDatabase.isOnServer() ? "5s" : "5000");
    }
  }

  private void assertFault(SQLException cause, Fault fault) {
    assertThatThrownBy(
            () ->
                transactions.run(
                    handle -> {
                      throw new ConnectionException(cause);
                    }))
        .isInstanceOfSatisfying(
            RecordsException.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
  }
}
