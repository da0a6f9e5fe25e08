package org.warmline.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads calls' events at the desk of a running house, as its pages do. */
public final class DeskWatch implements AutoCloseable {
  private final DeskLink desk;

  private DeskWatch(DeskLink desk) {
    this.desk = desk;
  }

  public static DeskWatch open(URI house, String name, String password)
      throws IOException, InterruptedException {
    return new DeskWatch(DeskLink.open(house, name, password, message -> {}));
  }

  /** What was asked last of the caller with this number. */
  public MeasuredQuestion question(String number) {
    List<JsonNode> said =
        events(number).stream().filter(e -> e.path("type").asText().equals("said")).toList();
    return said.isEmpty()
        ? new MeasuredQuestion("", "")
        : new MeasuredQuestion(
            said.getLast().path("expects").asText(), said.getLast().path("text").asText());
  }

  /** All events of the latest call from this number; none if there was no such call. */
  public List<JsonNode> events(String number) {
    try {
      for (JsonNode call : desk.read("/desk/api/calls?limit=100").path("calls")) {
        if (call.path("number").asText().equals(number)) {
          List<JsonNode> events = new ArrayList<>();
          desk.read("/desk/api/calls/" + call.path("id").asText())
              .path("events")
              .forEach(events::add);
          return events;
        }
      }
      return List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the desk's calls can't be read", unreadable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
