package org.warmline.call;

import java.util.Objects;
import java.util.regex.Pattern;

/** Names a person who takes calls, as they signed in. */
public record AgentId(String name) {
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .'-]{0,39}");

  public AgentId {
    Objects.requireNonNull(name);
    if (!ALLOWED.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an agent's name is 1 to 40 letters, digits, blanks, dots, hyphens or apostrophes");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
