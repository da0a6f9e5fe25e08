package org.warmline.asterisk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What was measured of one call.
 *
 * @param part what the caller played
 * @param frames packets that came to the caller, and how many of them were late
 * @param events what the service noted of it
 */
record MeasuredCall(
    String part,
    double seconds,
    List<Long> voiceToVoice,
    List<Long> bargeInStops,
    int frames,
    int lateFrames,
    List<JsonNode> events) {
  private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  MeasuredCall {
    voiceToVoice = List.copyOf(voiceToVoice);
    bargeInStops = List.copyOf(bargeInStops);
    events = List.copyOf(events);
  }

  /** How many packets came more than 40 ms after the one before: 20 ms late and more. */
  static int late(List<RtpFrame> frames) {
    int late = 0;
    for (int i = 1; i < frames.size(); i++) {
      late += frames.get(i).arrivedNanos() - frames.get(i - 1).arrivedNanos() > LATE_NANOS ? 1 : 0;
    }
    return late;
  }

  static boolean isEnded(List<JsonNode> events) {
    return events.stream().anyMatch(event -> event.path("type").asText().equals("ended"));
  }

  /** How it ended, by the service's own record; empty while it has not. */
  Optional<String> outcome() {
    return events.stream()
        .filter(event -> event.path("type").asText().equals("ended"))
        .map(event -> event.path("outcome").asText())
        .findFirst();
  }

  /** Whether all its sound came from the service, none from a queue or an agent. */
  boolean isServiceAlone() {
    return events.stream().noneMatch(event -> event.path("type").asText().equals("escalated"));
  }

  /** From the decision for a person to an agent's phone ringing. */
  Optional<Long> decisionToRinging() {
    Optional<Long> decided =
        events.stream()
            .filter(event -> event.path("type").asText().equals("escalated"))
            .map(event -> event.path("atMillis").asLong())
            .findFirst();
    Optional<Long> rang =
        events.stream()
            .filter(event -> event.path("type").asText().equals("handoff"))
            .filter(event -> event.path("step").asText().equals("ringing"))
            .map(event -> event.path("atMillis").asLong())
            .findFirst();
    return decided.flatMap(from -> rang.map(until -> until - from));
  }

  /** One part of all turns' times, such as {@code endpointMillis}. */
  List<Long> timed(String partOfIt) {
    return events.stream()
        .filter(event -> event.path("type").asText().equals("timed"))
        .map(event -> event.path(partOfIt).asLong())
        .toList();
  }
}
