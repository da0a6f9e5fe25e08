package org.warmline.actions;

import java.util.Map;

/** Finds whether a caller has the number and the date of birth of a customer. */
final class FindCustomer implements Task {
  static final String VERIFIED_BY = "customer_number,date_of_birth";
  static final Map<String, String> PROOF = Map.of("verified_by", VERIFIED_BY);

  private final Identity identity;

  FindCustomer(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "find_customer";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(PROOF.keySet());
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkCustomer(request, tables, found -> Answer.found(PROOF));
  }
}
