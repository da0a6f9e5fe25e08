package org.warmline.actions;

import java.util.List;

/** Keeps that the caller's order comes back; proves the caller's right to it once more. */
final class ReturnOrder implements Task {
  private final Identity identity;

  ReturnOrder(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "return_order";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(Returns.NAMES);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkOrder(
        request,
        tables,
        order ->
            Returns.findObstacle(order, tables, request.now().toLocalDate())
                .orElseGet(() -> register(request, tables, order)));
  }

  private static Answer register(ActionRequest request, Tables tables, CustomerOrder order) {
    return tables
        .orders()
        .registerReturn(order.number(), request.call(), request.now())
        .map(row -> Answer.changed(Returns.facts(order), List.of(row)))
        .orElseGet(() -> Answer.refused("returned"));
  }
}
