package org.warmline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads settings: defaults, then the file, then environment variables, each overriding the one
 * before. Variables begin with {@code WARMLINE_}, so that none of another program is taken for one;
 * an empty one counts as not set.
 */
public final class SettingsLoader {
  private static final String PREFIX = "WARMLINE_";
  private static final String SCHEMA = "/schema/settings.schema.json";

  private final Map<String, String> environment;
  private final List<Fault> faults = new ArrayList<>();
  private final Places places = new Places();

  public SettingsLoader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads and checks them.
   *
   * @throws FaultsException with every fault of file and environment
   */
  public Settings load(Optional<Path> file) {
    faults.clear();
    places.forget();
    ObjectNode all = defaults();
    file.ifPresent(path -> merge(all, path));
    overrideByEnvironment(all);
    checkTls(all);
    if (faults.stream().noneMatch(fault -> fault.key().startsWith("asterisk"))) {
      faults.addAll(new AsteriskChecks(all.path("asterisk"), places).faults());
    }
    if (!faults.isEmpty()) {
      throw new FaultsException(faults);
    }
    return SettingsReader.read(all);
  }

  private void merge(ObjectNode all, Path path) {
    String text;
    try {
      text = Files.readString(path);
    } catch (IOException unreadable) {
      faults.add(new Fault(path.toString(), 0, "", "cannot be read: " + unreadable.getMessage()));
      return;
    }
    YamlFile yaml = YamlFile.read(path.toString(), text, SCHEMA);
    checkZone(yaml);
    faults.addAll(yaml.faults());
    if (yaml.faults().isEmpty()) {
      yaml.root()
          .properties()
          .forEach(
              group -> {
                ObjectNode keys = (ObjectNode) group.getValue();
                ((ObjectNode) all.path(group.getKey())).setAll(keys);
                places.remember(yaml.name(), group.getKey(), keys);
              });
    }
  }

  private void overrideByEnvironment(ObjectNode all) {
    for (Map.Entry<String, JsonNode> group : all.properties()) {
      ObjectNode keys = (ObjectNode) group.getValue();
      List<String> names = new ArrayList<>();
      keys.fieldNames().forEachRemaining(names::add);
      for (String key : names) {
        String variable = PREFIX + (group.getKey() + "_" + key).toUpperCase(Locale.ROOT);
        String value = environment.getOrDefault(variable, "");
        if (!value.isEmpty()) {
          override(keys, group.getKey(), key, variable, value);
        }
      }
    }
  }

  private void override(ObjectNode keys, String group, String key, String variable, String value) {
    ObjectNode probe = new YAMLMapper().createObjectNode();
    ObjectNode inner = probe.putObject(group);
    if (keys.path(key).isNumber() && value.matches("-?[0-9]{1,9}")) {
      inner.put(key, Integer.parseInt(value));
    } else if (keys.path(key).isBoolean() && value.matches("true|false")) {
      inner.put(key, Boolean.parseBoolean(value));
    } else if (keys.path(key).isArray()) {
      ArrayNode entries = inner.putArray(key);
      Stream.of(value.split(",")).map(String::strip).forEach(entries::add);
    } else {
      inner.put(key, value);
    }
    String place = "environment variable " + variable;
    YamlFile checked = YamlFile.read(place, probe.toString(), SCHEMA);
    checkZone(checked);
    checked.faults().forEach(f -> faults.add(new Fault(f.file(), 0, f.key(), f.expectation())));
    keys.set(key, inner.get(key));
    places.remember(place, group + "." + key);
  }

  private void checkTls(ObjectNode all) {
    boolean certificate = !all.path("web").path("tls_certificate").asText().isEmpty();
    boolean key = !all.path("web").path("tls_key").asText().isEmpty();
    if (certificate != key) {
      String empty = certificate ? "web.tls_key" : "web.tls_certificate";
      String given = certificate ? "web.tls_certificate" : "web.tls_key";
      faults.add(
          new Fault("settings", 0, empty, "is empty, but " + given + " is set; give both or none"));
    }
  }

  private static void checkZone(YamlFile yaml) {
    JsonNode zone = yaml.root().path("time").path("zone");
    if (zone.isTextual()
        && !zone.asText().isEmpty()
        && SettingsReader.findZone(zone.asText()).isEmpty()) {
      yaml.fault(zone, "time.zone", "found " + zone + ", expected one like America/New_York");
    }
  }

  private static ObjectNode defaults() {
    try (InputStream stream = Settings.class.getResourceAsStream("/settings-defaults.yaml")) {
      return (ObjectNode) new YAMLMapper().readTree(stream);
    } catch (IOException broken) {
      throw new UncheckedIOException("the settings' defaults of this build can't be read", broken);
    }
  }
}
