package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller whom the machine has no room for: real SIP, the real desk, the real database. */
@Tag("asterisk")
class OverflowTest {
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String REFUSED = "15551230041";

  @TempDir private Path folder;

  @Test
  void whoeverTakesTheCallSeesWhyAndCanWrapItUp() throws Exception {
    ServiceProcess.Ports ports = ServiceProcess.Ports.free();
    try (RealAsterisk asterisk =
            RealAsterisk.start(AsteriskOptions.alone().agi(ports.agi()).audio(ports.audio()));
        ServiceProcess service =
            ServiceProcess.start(
                asterisk,
                ports,
                folder.resolve("database"),
                Map.of("WARMLINE_ASTERISK_CALL_LIMIT", "1"));
        SipPhone phone = SipPhone.registered(asterisk, "agent1");
        DeskSeat desk = DeskSeat.open(service, "Priya");
        SipCaller first = SipCaller.connect(asterisk, "1000", "15551230040")) {
      Assistant.awaitGreeting(first);
      try (SipCaller refused = SipCaller.connect(asterisk, "1000", REFUSED)) {
        Talk.hum(refused, phone);
        phone.awaitRing(LONGEST);
        JsonNode card = desk.awaitCard(0, "ringing").message().path("call");
        assertThat(card.path("who").path("number").asText()).endsWith(REFUSED);
        assertThat(card.path("why").path(0).path("name").asText()).contains("More calls");
        phone.answer();
        desk.awaitCard(0, "briefing");
        phone.sound().press("1").join();
        Talk.assertTwoWay(refused, phone);
        refused.hangUp();
        phone.awaitOver(SOON);
        DeskSeat.Shown wrapUp = desk.awaitCard(0, "wrap_up");
        int from = desk.size();
        desk.wrapUp(wrapUp);
        desk.await(from, shown -> shown.isStatus("available"));
        String id = wrapUp.message().path("call").path("id").asText();
        JsonNode call = awaitResult(desk, id);
        assertThat(call.path("reason").asText()).isEqualTo("overload");
        assertThat(call.path("agent").asText()).isEqualTo("Priya");
        assertThat(call.path("result").asText()).isEqualTo("done");
        assertThat(call.path("outcome").asText()).isEqualTo("to_agent");
        assertThat(first.isUp()).isTrue();
      }
    }
  }

  /** Notes are written beside the call: asks the service until this one is there. */
  private static JsonNode awaitResult(DeskSeat desk, String id) throws Exception {
    long end = System.nanoTime() + SOON.toNanos();
    JsonNode call = desk.read("/desk/api/calls/" + id).path("call");
    while (!call.path("result").isTextual() && System.nanoTime() < end) {
      call = desk.read("/desk/api/calls/" + id).path("call");
    }
    return call;
  }
}
