package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmline.handoff.AgentStatus.State;
import org.warmline.handoff.CallableNumbers;
import org.warmline.handoff.Outbound;

class CallbackApiTest {
  private static final String ALLOWED = "+12125550123";
  private static final String FOREIGN = "+4930555012";

  private final FakeOutbound outbound = new FakeOutbound(new CallableNumbers(List.of("+1212")));
  private final DeskHouse house = new DeskHouse(Phones.DESK, outbound);
  private String cookie = "";

  @BeforeEach
  void signIn() {
    cookie = house.signIn("Priya");
    house.requestCallback(ALLOWED);
    house.requestCallback(FOREIGN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void onlyWhoMayBeCalledIsOfferedAndOnlyWhileCallsCanBeMade() {
    assertThat(callable()).containsExactly(true, false);
    outbound.available = false;
    assertThat(callable()).containsExactly(false, false);
  }

  @ParameterizedTest
  @EnumSource(Outbound.Result.class)
  void ringsTheAgentWhoAskedAndTellsWhatBecameOfIt(Outbound.Result result) {
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> house.post(path(ALLOWED, "call"), cookie));
    FakeOutbound.Ring ring = DeskHouse.take(outbound.rings);
    assertThat(ring.agent()).isEqualTo(Calls.PRIYA);
    assertThat(ring.number()).isEqualTo(ALLOWED);
    HttpResponse<String> again = house.post(path(ALLOWED, "call"), cookie);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Your phone is being rung already.");

    ring.result().complete(result);

    assertThat(json(answer.orTimeout(20, TimeUnit.SECONDS).join().body()).path("result").asText())
        .isEqualTo(result.name().toLowerCase(java.util.Locale.ROOT));
    assertThat(outbound.rings).isEmpty();
    assertThat(callable()).as("only the agent says that it is done").hasSize(2);
  }

  @Test
  void aNumberThatIsNotAllowedIsNeverCalled() {
    assertThat(json(house.post(path(FOREIGN, "call"), cookie).body()).path("result").asText())
        .isEqualTo("not_allowed");
    outbound.available = false;
    assertThat(json(house.post(path(ALLOWED, "call"), cookie).body()).path("result").asText())
        .isEqualTo("failed");
    assertThat(outbound.rings).isEmpty();
  }

  @Test
  void anAgentInACallCallsNobodyBack() {
    house.open("Priya", cookie);
    house.agents.set(Calls.PRIYA, State.TALKING, Calls.CALL);

    HttpResponse<String> answer = house.post(path(ALLOWED, "call"), cookie);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("You are in a call.");
    assertThat(outbound.rings).isEmpty();
  }

  @Test
  void aCallThatCannotBeMadeIsToldAndAnotherCanBeTried() {
    for (int tries = 0; tries < 2; tries++) {
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> house.post(path(ALLOWED, "call"), cookie));
      DeskHouse.take(outbound.rings)
          .result()
          .completeExceptionally(new IllegalStateException("the link is down"));
      assertThat(answer.orTimeout(20, TimeUnit.SECONDS).join().body()).contains("\"failed\"");
    }
  }

  @Test
  void whoIsNotSignedInOrNotListedIsNotCalled() {
    assertThat(house.post(path(ALLOWED, "call"), "").statusCode()).isEqualTo(401);
    String done = path(ALLOWED, "done");
    String call = path(ALLOWED, "call");
    assertThat(house.post(done, cookie).statusCode()).isEqualTo(204);
    assertThat(house.post(call, cookie).statusCode()).isEqualTo(404);
    assertThat(house.post("/desk/api/callbacks/x/call", cookie).statusCode()).isEqualTo(404);
    assertThat(house.post("/desk/api/callbacks/1/dial", cookie).statusCode()).isEqualTo(404);
    assertThat(outbound.rings).isEmpty();
  }

  private List<Boolean> callable() {
    return list().findValues("callable").stream().map(JsonNode::asBoolean).toList();
  }

  private String path(String phone, String wish) {
    for (JsonNode one : list()) {
      if (one.path("phone").asText().equals(phone)) {
        return "/desk/api/callbacks/" + one.path("id").asLong() + "/" + wish;
      }
    }
    throw new AssertionError("nobody with that number waits");
  }

  private JsonNode list() {
    return json(house.get("/desk/api/callbacks", cookie).body()).path("callbacks");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
