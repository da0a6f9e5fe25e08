package org.warmline.telephony.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AgiServerTest {
  private static final String DONE = "SET VARIABLE \"AJ_AGISTATUS\" \"SUCCESS\"";
  private static final int CALL_LIMIT = 4;

  private final InetAddress loopback = InetAddress.getLoopbackAddress();
  private final Scripted dialplan = new Scripted();
  private AgiServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        AgiServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), CALL_LIMIT, dialplan);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void connectsACaller() throws IOException {
    UUID id = UUID.randomUUID();
    dialplan.answer(ignored -> new DialplanAnswer.Talk(id));
    assertThat(ask("begin?try=0")).containsExactly("SET VARIABLE \"WL_UUID\" \"" + id + "\"", DONE);
    assertThat(dialplan.questions()).containsExactly("begin");
    assertThat(dialplan.lastRequest())
        .isEqualTo(
            new DialplanRequest("1795321771.44", "PJSIP/trunk-00000012", "+12125550101", "600"));
  }

  @Test
  void namesTheQueueTheSummaryAndTheRingTimeBeforeTheWayThere() throws IOException {
    dialplan.answer(
        ignored ->
            new DialplanAnswer.Queue(
                "support", "/var/spool/asterisk/warmline/c-1", "warmline-warm", 20));
    assertThat(ask("next"))
        .containsExactly(
            "SET VARIABLE \"WL_QUEUE\" \"support\"",
            "SET VARIABLE \"__WHISPER\" \"/var/spool/asterisk/warmline/c-1\"",
            "SET VARIABLE \"WL_HOLD\" \"warmline-warm\"",
            "SET VARIABLE \"__WL_RING\" \"20\"",
            "SET VARIABLE \"WL_NEXT\" \"human\"",
            DONE);
  }

  @Test
  void leadsBackToTheAssistantAndToTheEnd() throws IOException {
    dialplan.answer(ignored -> new DialplanAnswer.Assistant());
    assertThat(ask("queuefail?status=TIMEOUT"))
        .containsExactly("SET VARIABLE \"WL_NEXT\" \"bot\"", DONE);
    dialplan.answer(ignored -> new DialplanAnswer.Bye());
    assertThat(ask("queuefail?status=KEY"))
        .containsExactly("SET VARIABLE \"WL_NEXT\" \"bye\"", DONE);
    dialplan.answer(ignored -> new DialplanAnswer.AsWithoutUs());
    assertThat(ask("queuefail?status=")).containsExactly(DONE);
    assertThat(ask("queuefail")).containsExactly(DONE);
    assertThat(ask("queuefail?status=a%0d%0aB")).containsExactly(DONE);
    assertThat(dialplan.questions())
        .containsExactly(
            "queuefail TIMEOUT",
            "queuefail KEY",
            "queuefail UNKNOWN",
            "queuefail UNKNOWN",
            "queuefail UNKNOWN");
  }

  @Test
  void saysThatItCanBeReached() throws IOException {
    assertThat(ask("check"))
        .containsExactly("SET VARIABLE \"WL_CHECK_UUID\" \"" + Scripted.VISITOR + "\"", DONE);
    assertThat(dialplan.questions()).isEmpty();
  }

  @Test
  void answersNothingWhereSomethingFails() throws IOException {
    dialplan.answer(
        ignored -> {
          throw new IllegalStateException("broken on purpose");
        });
    assertThat(ask("begin")).containsExactly(DONE);
    assertThat(ask("nonsense")).containsExactly(DONE);
    assertThat(ask("")).containsExactly(DONE);
    assertThat(ask("queuefail?status=%zz")).containsExactly(DONE);
  }

  @Test
  void sendsNothingThatADialplanTakesForItsOwn() throws IOException {
    for (String bad :
        List.of("a\r\nSET VARIABLE WL_NEXT bye", "a\nb", "a,b", "${SHELL(id)}", "a\"b", "a&b")) {
      dialplan.answer(ignored -> new DialplanAnswer.Queue(bad, "", "", 20));
      assertThat(ask("next")).containsExactly(DONE);
      dialplan.answer(ignored -> new DialplanAnswer.Queue("support", bad, "", 20));
      assertThat(ask("next")).containsExactly(DONE);
    }
  }

  @Test
  void takesOnlyDigitsOfTheCallersNumber() throws IOException {
    ask("begin", "+1 (212) 555-0101\r");
    assertThat(dialplan.lastRequest().number()).isEqualTo("+12125550101");
    ask("begin", "\"; DROP\u0000 TABLE 12+3\u001b[31m");
    assertThat(dialplan.lastRequest().number()).isEqualTo("12331");
    ask("begin", "anonymous");
    assertThat(dialplan.lastRequest().number()).isEmpty();
    ask("begin", "unknown");
    assertThat(dialplan.lastRequest().number()).isEmpty();
    ask("begin", "9".repeat(3000));
    assertThat(dialplan.lastRequest().number()).hasSize(Asked.MOST_NUMBER_CHARACTERS);
  }

  @Test
  void aLineBreakInTheCallersNumberForgesNothing() throws IOException {
    ask(
        "begin",
        "1\nagi_uniqueid: 2.2\nagi_channel: PJSIP/other-1\nagi_network_script: queuefail?status=KEY");
    assertThat(dialplan.questions()).containsExactly("begin");
    assertThat(dialplan.lastRequest().uniqueId()).isEqualTo("1795321771.44");
    assertThat(dialplan.lastRequest().channel()).isEqualTo("PJSIP/trunk-00000012");
  }

  @Test
  void aRequestWithoutAChannelIsNotPassedOn() throws IOException {
    try (DialplanSide asterisk = new DialplanSide(server.port())) {
      asterisk.send("agi_network: yes\nagi_network_script: begin\n\n");
      assertThat(asterisk.commands()).containsExactly(DONE);
    }
    assertThat(dialplan.questions()).isEmpty();
  }

  @Test
  void noMoreQuestionsAtOnceThanCalls() throws Exception {
    CountDownLatch asked = new CountDownLatch(CALL_LIMIT);
    CountDownLatch goOn = new CountDownLatch(1);
    dialplan.answer(
        ignored -> {
          asked.countDown();
          try {
            goOn.await(30, TimeUnit.SECONDS);
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
          return new DialplanAnswer.Assistant();
        });
    List<DialplanSide> waiting = new ArrayList<>();
    for (int i = 0; i < CALL_LIMIT; i++) {
      DialplanSide asterisk = new DialplanSide(server.port());
      asterisk.send(DialplanSide.request("begin", "1"));
      waiting.add(asterisk);
    }
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    try (DialplanSide oneMore = new DialplanSide(server.port())) {
      oneMore.send(DialplanSide.request("begin", "1"));
      assertThat(oneMore.awaitEnd()).isEmpty();
    }
    goOn.countDown();
    for (DialplanSide asterisk : waiting) {
      assertThat(asterisk.commands()).hasSize(2);
      asterisk.close();
    }
  }

  @Test
  void isGoneWhenClosed() {
    int port = server.port();
    server.close();
    assertThatThrownBy(() -> new DialplanSide(port)).isInstanceOf(ConnectException.class);
  }

  private List<String> ask(String script) throws IOException {
    return ask(script, "+12125550101");
  }

  private List<String> ask(String script, String callerId) throws IOException {
    return DialplanSide.ask(server.port(), script, callerId);
  }
}
