package org.warmline.call;

import java.util.Objects;
import java.util.regex.Pattern;

/** Names one call, in logs, tables and on the agent's page. */
public record CallId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public CallId {
    Objects.requireNonNull(value);
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("a call id is 1 to 64 letters, digits, '-' or '_'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
