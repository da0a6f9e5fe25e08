package org.warmline.call;

import java.util.Locale;
import java.util.Objects;

/**
 * Who is on the line, as far as the network tells.
 *
 * @param number the calling number as presented, empty when withheld; never a proof of identity
 * @param locale the language of the call
 */
public record Caller(String number, Locale locale) {
  public Caller {
    Objects.requireNonNull(number);
    Objects.requireNonNull(locale);
  }
}
