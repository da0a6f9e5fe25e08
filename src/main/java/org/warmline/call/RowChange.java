package org.warmline.call;

import java.util.Map;

/**
 * One committed change of one database row: only the columns that changed, as text. An empty {@code
 * before} is an insert.
 */
public record RowChange(
    String table, String id, Map<String, String> before, Map<String, String> after) {
  public RowChange {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }
}
