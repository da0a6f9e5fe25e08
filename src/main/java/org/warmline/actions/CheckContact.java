package org.warmline.actions;

import java.util.Optional;

/**
 * Looks whether a customer's new telephone number or e-mail address can be taken, and tells it for
 * the read-back. Nothing is changed.
 */
final class CheckContact implements Task {
  private final Identity identity;

  CheckContact(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "check_contact";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(UpdateContact.FACTS);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkCustomer(
        request,
        tables,
        customer -> {
          Optional<ContactChange> change = ContactChange.find(request);
          return UpdateContact.refusal(change, customer)
              .map(Answer::refused)
              .orElseGet(() -> Answer.found(change.orElseThrow().facts()));
        });
  }
}
