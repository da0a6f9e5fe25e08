package org.warmline.telephony.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** A slot as it is shown: {@code last_name} is "Last name", {@code 2026-11-27} is "Fri 27 Nov". */
final class FactWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  private FactWords() {}

  static PhoneMessage.Fact of(Map.Entry<String, String> slot) {
    String label = slot.getKey().replace('_', ' ').strip();
    String first = label.isEmpty() ? "" : label.substring(0, 1).toUpperCase(Locale.ROOT);
    String shown = label.isEmpty() ? "" : first + label.substring(1);
    return new PhoneMessage.Fact(shown, value(slot.getValue()));
  }

  private static String value(String canonical) {
    try {
      String[] days = canonical.split("/", 2);
      String from = LocalDate.parse(days[0]).format(DAY);
      return days.length == 1 ? from : from + " to " + LocalDate.parse(days[1]).format(DAY);
    } catch (DateTimeParseException notADay) {
      return canonical.replace('_', ' ');
    }
  }
}
