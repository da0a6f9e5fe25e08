package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.RowChange;

/** What an agent reads of what was done before. */
class RowWordsTest {
  private static final Map<String, String> FLIGHT = Map.of("flight_id", "WL141-2026-11-25");

  @Test
  void tellsWhatWasCancelledMovedAndPutAside() {
    assertThat(
            words(
                "booking",
                FLIGHT,
                Map.of("flight_id", "WL141-2026-11-25", "cancelled_at", "2026-11-22T10:00"),
                Map.of()))
        .startsWith("Flight cancelled: WL141");
    Map<String, String> before = Map.of("slot_id", "patel-2026-11-24T08:00");
    Map<String, String> doctor = Map.of("doctor", "Doctor Patel", "current_date", "2026-11-24");
    assertThat(words("appointment", before, Map.of(), doctor))
        .startsWith("Appointment cancelled: Doctor Patel");
    assertThat(words("appointment", before, Map.of("slot_id", "x"), doctor))
        .startsWith("Appointment moved: Doctor Patel");
    assertThat(words("appointment", Map.of(), before, doctor)).startsWith("Appointment booked");
    assertThat(words("order_return", Map.of(), Map.of("call_id", "c"), Map.of()))
        .isEqualTo("Return registered: order 1");
    assertThat(words("outgoing_message", Map.of(), Map.of("kind", "password_reset"), Map.of()))
        .isEqualTo("To be sent: password reset");
    assertThat(words("customer", Map.of("phone", ""), Map.of("phone", "+12125550188"), Map.of()))
        .isEqualTo("Changed: phone of customer 1, now +12125550188");
  }

  private static String words(
      String table,
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> facts) {
    RowChange row = new RowChange(table, "1", before, after);
    ActionReport report =
        new ActionReport(
            "action",
            "key",
            ActionReport.Status.DONE,
            "",
            Map.of(),
            facts,
            List.of(),
            List.of(row));
    return Optional.of(row).flatMap(each -> RowWords.of(each, report)).orElseThrow();
  }
}
