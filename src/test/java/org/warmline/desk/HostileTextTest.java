package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.RowChange;
import org.warmline.handoff.AgentStatus;

/** Whatever a caller says, and however much: a page gets plain, bounded text. */
class HostileTextTest {
  private static final String NASTY =
      "<script>alert(1)</script>\u0000\u0007\u001b[2J\u202e\u2066\"},{\"type\":\"desk\"\n\r\t\u2028";
  private static final Set<Integer> STEERING =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private final DeskHouse house = new DeskHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCardAndItsLinesStayPlainAndBounded() {
    Page page = house.open("Priya", house.signIn("Priya"));
    house.tell(hostile(NASTY.repeat(1_000_000 / NASTY.length())));
    house.agents.set(Calls.PRIYA, AgentStatus.State.RINGING, Calls.CALL);

    JsonNode card = page.nextCall(JsonNode::isObject);
    assertThat(card.toString().length()).isLessThan(60_000);
    texts(card).forEach(text -> assertPlain(text, 500));
    assertThat(card.path("why").path(0).path("quote").asText())
        .startsWith("<script>alert(1)</script>")
        .endsWith("…");

    for (int i = 0; i < 2; i++) {
      JsonNode line = page.next("line");
      assertThat(line.path("text").asText()).hasSizeGreaterThan(1900);
      texts(line).forEach(text -> assertPlain(text, 2000));
    }
  }

  @Test
  void anyTextAtAllComesOutPlainAndNoLonger() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      StringBuilder any = new StringBuilder();
      int length = random.nextInt(1200);
      for (int j = 0; j < length; j++) {
        any.append((char) random.nextInt(0x10000));
      }
      assertPlain(Plain.text(any.toString()), 500);
      assertPlain(Plain.line(any.toString()), 2000);
    }
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "Ça va? “Fine” – 🙂 مرحبا ••••";

    assertThat(Plain.text(text)).isEqualTo(text);
    assertThat(Plain.text("x".repeat(500))).isEqualTo("x".repeat(500));
    assertThat(Plain.text("x".repeat(501))).isEqualTo("x".repeat(499) + "…");
    assertThat(Plain.text("🙂".repeat(251))).isEqualTo("🙂".repeat(249) + "…");
  }

  private static void assertPlain(String text, int longest) {
    assertThat(text.length()).isLessThanOrEqualTo(longest);
    assertThat(text.codePoints().map(Character::getType).filter(STEERING::contains)).isEmpty();
  }

  private static List<CallEvent> hostile(String text) {
    return List.of(
        Calls.started(text),
        new CallEvent.Heard(1000, 1, text, 0.9),
        Calls.understood(
            1000,
            1,
            "rebook_flight",
            0.9,
            Map.of(text, text, "last_name", text),
            Map.of(text, text),
            Set.of(text)),
        new CallEvent.Moved(1010, 1, "rebook_flight." + text),
        new CallEvent.ActionBegan(1020, 1, text, "k1", Map.of()),
        Calls.ended(
            1030,
            1,
            new ActionReport(
                text,
                "k2",
                ActionReport.Status.DONE,
                text,
                Map.of(),
                Map.of("verified_by", text, "passenger", text, text, text),
                List.of(),
                List.of(new RowChange(text, text, Map.of(), Map.of(text, text))))),
        Calls.ended(1040, 1, Calls.report(text, "k3", ActionReport.Status.REFUSED, text)),
        new CallEvent.Escalated(
            1050,
            1,
            new Escalation(
                Escalation.Reason.FRUSTRATION,
                List.of(
                    new Evidence("frustration", "words", text, 1, 1),
                    new Evidence("failures", text, text, 1, 1),
                    new Evidence(text, "intent", text, 1, 1)),
                text)),
        Calls.said(1060, 1, text));
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }
}
