package org.warmline.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the shipped flows teach, and one understanding taught with it for all tests. */
public final class ShippedFlows {
  private static final List<Lessons.CodeShape> CODES =
      List.of(
          new Lessons.CodeShape("booking_reference", "AA999A"),
          new Lessons.CodeShape("order_number", "99999"),
          new Lessons.CodeShape("postal_code", "99999", true));

  private ShippedFlows() {}

  private static final class Once {
    static final Understanding TAUGHT = Understandings.train(lessons());
  }

  /** The understanding that all tests share; it is never closed. */
  public static Understanding taught() {
    return Once.TAUGHT;
  }

  /** The intents and phrases in {@code dialplans/flows}. */
  public static Lessons lessons() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    List<Lessons.Lesson> intents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("dialplans/flows"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        JsonNode flow = yaml.readTree(file.toFile());
        if (flow.has("intent")) {
          List<String> phrases = new ArrayList<>();
          flow.path("phrases").forEach(phrase -> phrases.add(phrase.asText()));
          intents.add(
              new Lessons.Lesson(
                  flow.path("intent").asText(), phrases, flow.path("sensitive").asBoolean()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lessons(intents, CODES);
  }
}
