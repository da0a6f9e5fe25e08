package org.warmline.actions;

/** Tells a caller who knows an order's number and postal code whether it may come back. */
final class FindReturn implements Task {
  private final Identity identity;

  FindReturn(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "find_return";
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
                .orElseGet(() -> Answer.found(Returns.facts(order))));
  }
}
