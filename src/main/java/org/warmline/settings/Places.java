package org.warmline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Where each key was set last, so that a fault in how keys fit together can be found. */
final class Places {
  private record Place(String file, int line) {}

  private static final Place UNSET = new Place("settings", 0);

  private final Map<String, Place> byKey = new HashMap<>();

  void forget() {
    byKey.clear();
  }

  /** All keys of a group of a file. */
  void remember(String file, String group, JsonNode keys) {
    keys.properties()
        .forEach(
            key ->
                byKey.put(
                    group + "." + key.getKey(), new Place(file, YamlFile.lineOf(key.getValue()))));
  }

  /** One key, of a place without lines. */
  void remember(String file, String key) {
    byKey.put(key, new Place(file, 0));
  }

  Fault fault(String key, String expectation) {
    Place place = byKey.getOrDefault(key, UNSET);
    return new Fault(place.file(), place.line(), key, expectation);
  }
}
