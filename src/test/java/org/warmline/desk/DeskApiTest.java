package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Outcome;
import org.warmline.handoff.CallLog;

class DeskApiTest {
  private final DeskHouse house = new DeskHouse();
  private String cookie = "";

  @BeforeEach
  void signIn() {
    cookie = house.signIn("Priya");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void listsPastCallsAndGivesOneWithItsEvents() {
    keep("first", Calls.started("+12125550101"), new CallEvent.Ended(95_000, 1, Outcome.RESOLVED));
    keep("second", Calls.started(""));

    JsonNode calls = get("/desk/api/calls?limit=50").path("calls");
    assertThat(calls).hasSize(2);
    assertThat(keys(calls.path(0)))
        .containsExactly(
            "id", "beganAt", "number", "who", "wants", "outcome", "reason", "agent", "result",
            "seconds");
    JsonNode first = get("/desk/api/calls/first");
    assertThat(first.path("call").path("outcome").asText()).isEqualTo("resolved");
    assertThat(first.path("call").path("seconds").asLong()).isEqualTo(95);
    assertThat(first.path("call").path("who").isNull()).isTrue();
    assertThat(first.path("events"))
        .extracting(event -> event.path("type").asText())
        .containsExactly("started", "ended");
    assertThat(get("/desk/api/calls?limit=1").path("calls")).hasSize(1);
  }

  @Test
  void saysSoWhereThereIsNoSuchCallOrLimit() {
    for (String path :
        List.of(
            "/desk/api/calls/unknown",
            "/desk/api/calls/",
            "/desk/api/calls/a%20b",
            "/desk/api/calls/first/events")) {
      assertThat(house.get(path, cookie).statusCode()).as(path).isIn(400, 404);
    }
    for (String limit : List.of("0", "-1", "many", "")) {
      assertThat(house.get("/desk/api/calls?limit=" + limit, cookie).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void listsThoseToBeCalledBackUntilSomebodyHas() {
    house.requestCallback("+12125550123");

    JsonNode open = get("/desk/api/callbacks").path("callbacks");
    assertThat(open).hasSize(1);
    assertThat(keys(open.path(0)))
        .containsExactly(
            "id", "phone", "requestedAt", "waitedSeconds", "queue", "wants", "call", "callable");
    assertThat(open.path(0).path("phone").asText()).isEqualTo("+12125550123");
    assertThat(open.path(0).path("callable").asBoolean()).isFalse();

    String done = "/desk/api/callbacks/" + open.path(0).path("id").asLong() + "/done";
    assertThat(house.post(done, cookie).statusCode()).isEqualTo(204);
    assertThat(house.post(done, cookie).statusCode()).isEqualTo(404);
    assertThat(house.post("/desk/api/callbacks/x/done", cookie).statusCode()).isEqualTo(404);
    assertThat(house.post("/desk/api/callbacks/1", cookie).statusCode()).isEqualTo(404);
    assertThat(get("/desk/api/callbacks").path("callbacks")).isEmpty();
  }

  private void keep(String call, CallEvent... events) {
    CallLog log = house.database.callLog(house.clock, ZoneOffset.UTC);
    for (CallEvent event : events) {
      log.append(new CallId(call), event);
    }
  }

  private JsonNode get(String path) {
    try {
      return new ObjectMapper().readTree(house.get(path, cookie).body());
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
