package org.warmline.actions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When an order may come back: delivered, not long ago, and not on its way back already. */
final class Returns {
  static final Set<String> NAMES = Set.of("verified_by", "delivered_date");
  private static final int DAYS = 30;

  private Returns() {}

  /** Why an order can't come back; empty when it can. */
  static Optional<Answer> findObstacle(CustomerOrder order, Tables tables, LocalDate today) {
    if (order.deliveredOn().isEmpty()) {
      return Optional.of(Answer.refused("not_delivered"));
    }
    if (order.deliveredOn().get().plusDays(DAYS).isBefore(today)) {
      return Optional.of(Answer.refused("too_late"));
    }
    return tables.orders().isReturned(order.number())
        ? Optional.of(Answer.refused("returned"))
        : Optional.empty();
  }

  static Map<String, String> facts(CustomerOrder order) {
    return Map.of(
        "verified_by",
        "order_number,postal_code",
        "delivered_date",
        order.deliveredOn().map(LocalDate::toString).orElse(""));
  }
}
