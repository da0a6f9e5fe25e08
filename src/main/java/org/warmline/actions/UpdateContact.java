package org.warmline.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a customer's new telephone number or e-mail address into the record; proves the caller's
 * right to it once more.
 */
final class UpdateContact implements Task {
  static final Set<String> FACTS = Set.of("verified_by", "contact_kind", "new_contact");

  private final Identity identity;

  UpdateContact(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String name() {
    return "update_contact";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(FACTS);
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    return identity.checkCustomer(request, tables, customer -> change(request, tables, customer));
  }

  private static Answer change(ActionRequest request, Tables tables, Customer customer) {
    Optional<ContactChange> found = ContactChange.find(request);
    Optional<String> refusal = refusal(found, customer);
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    ContactChange change = found.orElseThrow();
    Customers customers = tables.customers();
    return Answer.changed(
        change.facts(),
        List.of(
            change.kind().equals("email")
                ? customers.changeEmail(customer, change.value(), request.call(), request.now())
                : customers.changePhone(customer, change.value(), request.call(), request.now())));
  }

  /** Why it cannot be taken, if so. */
  static Optional<String> refusal(Optional<ContactChange> change, Customer customer) {
    if (change.isEmpty()) {
      return Optional.of("unusable");
    }
    boolean same = change.get().before(customer).filter(change.get().value()::equals).isPresent();
    return same ? Optional.of("unchanged") : Optional.empty();
  }
}
