package org.warmline.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.warmline.handoff.AgentListener;
import org.warmline.handoff.AgentStatus;

/** What the service says to a desk's page, as JSON. */
final class Messages {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Messages() {}

  private record DeskNow(
      String type,
      String agent,
      String company,
      StatusNow status,
      @Nullable QueueNow queue,
      Phones phone) {}

  private record StatusNow(String state, String reason, long sinceMillis, String next) {}

  private record QueueNow(String name, int waiting, long longestMillis) {}

  private record CallNow(String type, @Nullable Card call) {}

  private record LineNow(
      String type,
      String call,
      String id,
      String who,
      String text,
      @JsonProperty("final") boolean complete,
      long atMillis,
      List<String> evidence,
      List<String> personal) {}

  private record NoticeNow(String type, String kind, @Nullable String who) {}

  static String desk(
      String agent,
      String company,
      Phones phones,
      AgentStatus status,
      String queue,
      DeskBoard.Waiting waiting) {
    return write(
        new DeskNow(
            "desk",
            agent,
            company,
            new StatusNow(
                small(status.state()), status.reason(), status.sinceMillis(), small(status.next())),
            new QueueNow(queue, waiting.callers(), waiting.longestMillis()),
            phones));
  }

  static String call(@Nullable Card card) {
    return write(new CallNow("call", card));
  }

  static String line(String call, Line line) {
    return write(
        new LineNow(
            "line",
            call,
            line.id(),
            small(line.who()),
            line.text(),
            line.complete(),
            line.atMillis(),
            line.evidence(),
            line.personal()));
  }

  static String gone(AgentListener.Why why, @Nullable String who) {
    return write(new NoticeNow("notice", small(why), who));
  }

  static String notKept(@Nullable String who) {
    return write(new NoticeNow("notice", "note_not_kept", who));
  }

  static String replaced() {
    return write(new NoticeNow("notice", "replaced", null));
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String write(Object message) {
    try {
      return MAPPER.writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message cannot be written as JSON", impossible);
    }
  }
}
