package org.warmline.dialogue;

import java.util.Set;

/** The kinds of facts that a flow can ask for, as its file names them. */
public final class SlotTypes {
  /** Every type that a flow's file may name. */
  public static final Set<String> ALL =
      Set.of(
          "code",
          "booking_reference",
          "order_number",
          "postal_code",
          "last_name",
          "full_name",
          "date",
          "date_of_birth",
          "date_range",
          "time",
          "part_of_day",
          "choice",
          "ordinal_choice",
          "doctor",
          "city",
          "phone",
          "email",
          "amount",
          "number",
          "yes_no",
          "text");

  /** What letters and digits are spelled for, with or without a shape of their own. */
  private static final Set<String> CODES =
      Set.of("code", "booking_reference", "order_number", "postal_code");

  private static final Set<String> NAMES = Set.of("last_name", "full_name");

  private SlotTypes() {}

  /** Whether values of a type are spelled. */
  public static boolean isCode(String type) {
    return CODES.contains(type);
  }

  /** Whether values of a type are postal codes, whose shape differs by country. */
  public static boolean isPostal(String type) {
    return type.equals("postal_code");
  }

  /** Whether a value says who calls or what about, so that it is kept for the next wish. */
  static boolean identifies(String type) {
    return isCode(type) || NAMES.contains(type) || type.equals("date_of_birth");
  }

  /** The type as recognizer and understanding know it: whatever has a shape is a code. */
  static String expected(SlotSpec spec) {
    return isCode(spec.type()) && !spec.pattern().isEmpty() ? "code" : spec.type();
  }
}
