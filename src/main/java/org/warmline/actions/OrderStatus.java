package org.warmline.actions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells a caller who knows an order's number and postal code where it is. */
final class OrderStatus implements Task {
  private final Identity identity;

  OrderStatus(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "order_status";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(Set.of("verified_by", "status", "due_date", "status_sentence"));
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkOrder(
        request, tables, order -> Answer.found(facts(order, request.now().toLocalDate())));
  }

  private static Map<String, String> facts(CustomerOrder order, LocalDate today) {
    return Map.of(
        "verified_by",
        "order_number,postal_code",
        "status",
        order.status().name().toLowerCase(Locale.ROOT),
        "due_date",
        order.dueOn().toString(),
        "status_sentence",
        OrderSentence.of(order, today));
  }
}
