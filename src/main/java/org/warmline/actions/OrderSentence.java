package org.warmline.actions;

import java.time.LocalDate;

/** Says where an order is, in one spoken answer without digits. */
final class OrderSentence {
  private OrderSentence() {}

  static String of(CustomerOrder order, LocalDate today) {
    return switch (order.status()) {
      case PACKING -> "Your order is being packed right now. " + due(order, today);
      case SHIPPED ->
          "Your order left our warehouse%s. ".formatted(left(order, today)) + due(order, today);
      case DELIVERED -> "Your order was delivered%s.".formatted(delivered(order, today));
      case LOST ->
          "I'm sorry, your order left our warehouse%s, but it seems to have been lost on its way."
              .formatted(left(order, today));
    };
  }

  private static String due(CustomerOrder order, LocalDate today) {
    String day = SpokenDay.of(order.dueOn(), today);
    return order.dueOn().isBefore(today)
        ? "It should have arrived %s, so it is running late. I'm sorry about that.".formatted(day)
        : "It should arrive %s.".formatted(day);
  }

  private static String left(CustomerOrder order, LocalDate today) {
    return order.shippedOn().map(day -> " " + SpokenDay.of(day, today)).orElse("");
  }

  private static String delivered(CustomerOrder order, LocalDate today) {
    return order.deliveredOn().map(day -> " " + SpokenDay.of(day, today)).orElse("");
  }
}
