package org.warmline.actions;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The new telephone number or e-mail address of a customer.
 *
 * @param kind the column of the record: {@code phone} or {@code email}
 * @param value as it will be kept
 */
record ContactChange(String kind, String value) {
  private static final Pattern BETWEEN_FIGURES = Pattern.compile("[\\s().-]");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{7,15}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
  private static final int LONGEST = 200;
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";

  /** Of a request's {@code email} or {@code phone}; empty when it is none that could be reached. */
  static Optional<ContactChange> find(ActionRequest request) {
    Arguments arguments = Arguments.of(request);
    Optional<String> email = arguments.find(EMAIL);
    if (email.isPresent()) {
      return email
          .filter(address -> ADDRESS.matcher(address).matches() && address.length() <= LONGEST)
          .map(address -> new ContactChange(EMAIL, address));
    }
    String phone = BETWEEN_FIGURES.matcher(arguments.text(PHONE)).replaceAll("");
    return Optional.of(phone)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(number -> new ContactChange(PHONE, number));
  }

  /** What the record has now. */
  Optional<String> before(Customer customer) {
    return kind.equals(EMAIL) ? customer.email() : customer.phone();
  }

  /** What is told of it before it is confirmed. */
  Map<String, String> facts() {
    String spoken = kind.equals(EMAIL) ? "email address" : "phone number";
    return Map.of(
        "verified_by", FindCustomer.VERIFIED_BY, "contact_kind", spoken, "new_contact", value);
  }
}
