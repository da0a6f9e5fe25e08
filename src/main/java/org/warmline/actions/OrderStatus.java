package org.warmline.actions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    Arguments arguments = Arguments.of(request);
    String number = arguments.text("order_number");
    String postalCode = arguments.text("postal_code");
    return identity.check(
        request,
        tables,
        "order:" + number,
        () -> proved(tables, number, postalCode),
        order -> Answer.found(facts(order, request.now().toLocalDate())));
  }

  private static Optional<CustomerOrder> proved(Tables tables, String number, String postalCode) {
    return tables.orders().findOrder(number).filter(order -> order.postalCode().equals(postalCode));
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
