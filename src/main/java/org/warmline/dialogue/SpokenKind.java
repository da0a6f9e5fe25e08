package org.warmline.dialogue;

/** How values of a kind are spoken, and whether all that can be said of it is known ahead. */
enum SpokenKind {
  CODE,
  PHONE,
  DATE,
  /** From one day to another. */
  DATES,
  TIME,
  MONEY,
  NUMBER,
  /** Sentences that actions word, the same but for the days in them. */
  SENTENCE,
  DOCTOR,
  EMAIL,
  /** A telephone number or an e-mail address. */
  CONTACT,
  /** Which one of several, such as the second. */
  ORDINAL,
  /** Words as they stand, of which there are few: cities, titles. */
  NAMED,
  /** Could be anything. */
  OPEN;

  /** By a slot's type or a fact's name; {@code current_date} is spoken as {@code date} is. */
  static SpokenKind of(String kind) {
    return switch (kind) {
      case "code", "booking_reference", "order_number", "postal_code", "appointment_number" -> CODE;
      case "phone" -> PHONE;
      case "email" -> EMAIL;
      case "new_contact" -> CONTACT;
      case "ordinal_choice" -> ORDINAL;
      case "date_of_birth" -> DATE;
      case "date_range" -> DATES;
      case "number" -> NUMBER;
      case "amount", "price" -> MONEY;
      case "status_sentence" -> SENTENCE;
      case "doctor" -> DOCTOR;
      case "part_of_day", "yes_no", "origin", "destination", "city", "title", "company" -> NAMED;
      default -> bySuffix(kind);
    };
  }

  private static SpokenKind bySuffix(String kind) {
    if (kind.equals("date") || kind.endsWith("_date")) {
      return DATE;
    }
    if (kind.equals("time") || kind.endsWith("_time")) {
      return TIME;
    }
    return kind.endsWith("flight_number") ? CODE : OPEN;
  }
}
