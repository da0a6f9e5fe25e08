package org.warmline.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that never holds more than so many: the one used longest ago goes. */
final class Recent<V> extends LinkedHashMap<String, V> {
  private static final long serialVersionUID = 1;
  private static final float LOAD = 0.75f;

  private final int most;

  Recent(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > most;
  }
}
