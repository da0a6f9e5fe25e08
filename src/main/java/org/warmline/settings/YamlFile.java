package org.warmline.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One YAML file and the places of its keys, checked against a JSON Schema. Gathers faults rather
 * than stopping at the first. Not to be shared between threads.
 */
public final class YamlFile {
  private final String name;
  private final JsonNode root;
  private final List<Fault> faults = new ArrayList<>();

  private YamlFile(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  /**
   * Reads the text of a file and checks it.
   *
   * @param name what faults call the file
   * @param schema a JSON Schema on the class path
   */
  public static YamlFile read(String name, String text, String schema) {
    JsonNode root;
    try {
      root = reader().readTree(bytes(text), com.networknt.schema.InputFormat.YAML);
    } catch (Exception unreadable) {
      return broken(name, unreadable);
    }
    if (root == null || !root.isObject()) {
      YamlFile empty = new YamlFile(name, new YAMLMapper().createObjectNode());
      empty.faults.add(new Fault(name, 1, "", "expected keys and values, found none"));
      return empty;
    }
    YamlFile file = new YamlFile(name, root);
    file.check(schema);
    return file;
  }

  /** A file that holds nothing but the fault of not being readable. */
  public static YamlFile unreadable(String name, String why) {
    YamlFile file = new YamlFile(name, new YAMLMapper().createObjectNode());
    file.faults.add(new Fault(name, 0, "", why));
    return file;
  }

  public JsonNode root() {
    return root;
  }

  public String name() {
    return name;
  }

  /** Every fault found so far, one a place. */
  public List<Fault> faults() {
    Map<String, Fault> byPlace = new LinkedHashMap<>();
    faults.stream()
        .sorted(java.util.Comparator.comparingInt(Fault::line))
        .forEach(fault -> byPlace.putIfAbsent(fault.line() + fault.key(), fault));
    return List.copyOf(byPlace.values());
  }

  /** Adds a fault that no schema can find. */
  public void fault(JsonNode at, String key, String expectation) {
    faults.add(new Fault(name, lineOf(at), key, expectation));
  }

  private void check(String schema) {
    for (ValidationMessage message : schema(schema).validate(root)) {
      JsonNode at = message.getInstanceNode();
      String key = SchemaWords.key(message);
      JsonNode property = message.getProperty() == null ? null : at.get(message.getProperty());
      faults.add(
          new Fault(name, lineOf(property == null ? at : property), key, SchemaWords.say(message)));
    }
  }

  private static YamlFile broken(String name, Exception unreadable) {
    YamlFile file = new YamlFile(name, new YAMLMapper().createObjectNode());
    Throwable cause = unreadable;
    while (!(cause instanceof JsonProcessingException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    int line = 0;
    String why = String.valueOf(cause.getMessage());
    if (cause instanceof JsonProcessingException parsing) {
      JsonLocation at = parsing.getLocation();
      line = at == null ? 0 : at.getLineNr();
      why = parsing.getOriginalMessage();
    }
    String firstLine = why.strip().lines().findFirst().orElse("");
    file.faults.add(new Fault(name, Math.max(line, 0), "", "not readable as YAML: " + firstLine));
    return file;
  }

  static int lineOf(JsonNode node) {
    JsonLocation location = JsonNodes.tokenLocationOf(node);
    return location == null ? 0 : location.getLineNr();
  }

  private static JsonNodeReader reader() {
    YAMLFactory factory =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    return JsonNodeReader.builder().yamlMapper(new YAMLMapper(factory)).locationAware().build();
  }

  private static JsonSchema schema(String resource) {
    InputStream stream = YamlFile.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("no schema " + resource + " in this build");
    }
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
