package org.warmline.actions;

import java.util.List;

/**
 * Has a link for a new password sent to the address on record. Neither is ever told to the caller.
 */
final class ResetPassword implements Task {
  private final Identity identity;

  ResetPassword(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "reset_password";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(FindCustomer.PROOF.keySet());
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkCustomer(request, tables, customer -> send(request, tables, customer));
  }

  private static Answer send(ActionRequest request, Tables tables, Customer customer) {
    if (customer.email().isEmpty()) {
      return Answer.refused("no_address");
    }
    return Answer.changed(
        FindCustomer.PROOF,
        List.of(
            tables
                .customers()
                .send("password_reset", customer.number(), request.call(), request.now())));
  }
}
