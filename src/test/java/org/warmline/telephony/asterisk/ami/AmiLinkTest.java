package org.warmline.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmline.telephony.asterisk.ami.Manager.Originate;
import org.warmline.telephony.asterisk.ami.Manager.Originated;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;

/** The link on a real socket: its beginning, its loss, and what it lets through. */
class AmiLinkTest {
  private static final String JOIN =
      "Event: QueueCallerJoin\r\nChannel: PJSIP/caller-1\r\nUniqueid: 7.1\r\nLinkedid: 7.1\r\n"
          + "Queue: support\r\nPosition: 1\r\nCount: 1\r\n\r\n";

  private final TapedAsterisk asterisk = new TapedAsterisk();
  private final AmiLink link = new AmiLink(asterisk.settings(TapedAsterisk.SECRET));
  private final Told told = new Told();

  @AfterEach
  void close() {
    link.close();
    asterisk.close();
  }

  @Test
  void aWrongSecretIsToldAndNotTriedAgainAtOnce() throws Exception {
    try (AmiLink wrong = new AmiLink(asterisk.settings("wrong"))) {
      assertThat(wrong.start(told).toCompletableFuture().get(20, TimeUnit.SECONDS))
          .isEqualTo(Login.REFUSED);
      assertThat(wrong.findLastLogin()).contains(Login.REFUSED);
      assertThat(wrong.isReady()).isFalse();
    }
    assertThat(asterisk.logins()).isEqualTo(1);
    assertThat(AmiLink.check(asterisk.settings("wrong"))).isEqualTo(Login.REFUSED);
    assertThat(AmiLink.check(asterisk.settings(TapedAsterisk.SECRET))).isEqualTo(Login.OK);
  }

  @Test
  void whereNobodyListensIsTold() {
    AmiLink.Settings settings = asterisk.settings(TapedAsterisk.SECRET);
    asterisk.close();
    assertThat(AmiLink.check(settings)).isEqualTo(Login.UNREACHABLE);
    assertThat(settings.toString()).doesNotContain(TapedAsterisk.SECRET);
  }

  @Test
  void theStateIsToldBeforeTheLinkIsReadyForUse() throws Exception {
    asterisk.with("snapshot-in-talk");
    assertThat(link.isReady()).isFalse();
    link.start(told);
    PbxEvent.Synced now = told.await(PbxEvent.Synced.class);
    assertThat(link.isReady()).isTrue();
    assertThat(now.channels()).hasSize(4);
    assertThat(now.members()).extracting(PbxEvent.Member::name).contains("Priya", "Tom", "Ana");
    assertThat(now.members()).filteredOn(member -> !member.reachable()).hasSize(1);
    assertThat(now.waiting()).isEmpty();
    assertThat(now.legs())
        .extracting(Leg::memberName, Leg::stage)
        .containsExactly(tuple("Priya", Leg.Stage.TALKING));
  }

  @ParameterizedTest
  @CsvSource({"snapshot-ringing,RINGING", "snapshot-in-whisper,WHISPERING"})
  void aRingThatWasGoingOnIsKnown(String snapshot, Leg.Stage stage) throws Exception {
    asterisk.with(snapshot);
    link.start(told);
    PbxEvent.Synced now = told.await(PbxEvent.Synced.class);
    assertThat(now.waiting()).hasSize(1);
    assertThat(now.legs()).extracting(Leg::stage).containsExactly(stage);
    assertThat(now.legs().get(0).call()).isEqualTo(now.waiting().get(0));
  }

  @Test
  void whatHappensWhileTheStateIsAskedForIsToldOnceAndAfterIt() throws Exception {
    String call = "1795665308.212";
    String known = JOIN.replace("7.1", call);
    asterisk.with("snapshot-ringing").meanwhile(known + JOIN);
    link.start(told);
    Socket socket = asterisk.awaitLogin();
    assertThat(told.await(PbxEvent.Synced.class).waiting()).containsExactly(call);
    TapedAsterisk.say(socket, known + JOIN + Told.LAST);
    assertThat(told.untilLast()).containsExactly("joined support");
  }

  @Test
  void aLinkThatIsCutWhileItLearnsTheStateIsMadeAgainAtOnce() throws Exception {
    asterisk.withholdState(true);
    link.start(told);
    Socket learning = asterisk.awaitLogin();
    asterisk.withholdState(false);
    long cut = System.nanoTime();
    learning.close();
    asterisk.awaitLogin();
    told.await(PbxEvent.Synced.class);
    assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aLinkThatIsCutInMidEventIsMadeAgainTwentyTimes() throws Exception {
    link.start(told);
    for (int i = 0; i < 20; i++) {
      Socket socket = asterisk.awaitLogin();
      told.await(PbxEvent.Synced.class);
      TapedAsterisk.say(socket, JOIN.substring(0, JOIN.length() / 2));
      socket.close();
      told.await(PbxEvent.Cut.class);
    }
    Socket socket = asterisk.awaitLogin();
    told.await(PbxEvent.Synced.class);
    TapedAsterisk.say(socket, JOIN + Told.LAST);
    assertThat(told.untilLast()).containsExactly("joined support");
    link.close();
    assertNoThreadsAreLeft();
  }

  @Test
  void anAsteriskThatAnswersNothingIsGivenUp() throws Exception {
    link.start(told);
    told.await(PbxEvent.Synced.class);
    long began = System.nanoTime();
    asterisk.freeze();
    told.await(PbxEvent.Cut.class);
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(6000);
  }

  @Test
  void garbageIsNotHeard() throws Exception {
    link.start(told);
    Socket socket = asterisk.awaitLogin();
    told.await(PbxEvent.Synced.class);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      socket.getOutputStream().write(bytes);
      TapedAsterisk.say(socket, "\r\n\r\nEvent: \r\n\r\nEvent: Hangup\r\nCause: many\r\n\r\n");
    }
    TapedAsterisk.say(socket, "\r\n\r\n" + JOIN + Told.LAST);
    assertThat(told.untilLast()).containsExactly("joined support");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nAction: Originate", "a\nb", "a\rb", "a\u0000b"})
  void aValueThatCouldBeAnotherRequestIsRefused(String value) throws Exception {
    link.start(told);
    told.await(PbxEvent.Synced.class);
    Stream.<ThrowingCallable>of(
            () -> link.renew(value, 5),
            () -> link.hangUp(value),
            () -> link.press(value, '1'),
            () -> link.press("PJSIP/a-1", '\n'),
            () -> link.pause(value, "Local/a@b/n", true, "break"),
            () -> link.pause("support", "Local/a@b/n", true, value),
            () -> link.redirect("PJSIP/a-1", "warmline", "1000", value),
            () -> link.originate(call("id", value, Map.of())),
            () -> link.originate(call("id", "Local/a@b", Map.of("X", value))),
            () -> link.originate(call("id", "Local/a@b", Map.of(value, "x"))))
        .forEach(
            attempt ->
                assertThatThrownBy(attempt)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Originate"));
    assertThat(asterisk.wasAskedNothing()).isTrue();
  }

  @Test
  void asksAsAsteriskWantsToBeAsked() throws Exception {
    link.start(told);
    told.await(PbxEvent.Synced.class);
    link.renew("PJSIP/caller-1", 5);
    assertThat(asterisk.awaitAction())
        .containsEntry("Action", "SetVar")
        .containsEntry("Variable", "TIMEOUT(absolute)")
        .containsEntry("Value", "5");
    link.renew("PJSIP/caller-1", 0);
    assertThat(asterisk.awaitAction()).as("without limit").containsEntry("Value", "0");
    link.press("PJSIP/agent1-1", '1');
    assertThat(asterisk.awaitAction()).containsEntry("Digit", "1").containsEntry("Receive", "true");
    link.redirect("PJSIP/caller-1", "warmline", "1000", "bot");
    assertThat(asterisk.awaitAction())
        .containsEntry("Action", "Redirect")
        .containsEntry("Context", "warmline")
        .containsEntry("Exten", "1000")
        .containsEntry("Priority", "bot");
    link.pause("support", "Local/agent1@warmline-agents/n", true, "break");
    assertThat(asterisk.awaitAction())
        .containsEntry("Action", "QueuePause")
        .containsEntry("Interface", "Local/agent1@warmline-agents/n")
        .containsEntry("Paused", "true")
        .containsEntry("Reason", "break");
  }

  @ParameterizedTest
  @CsvSource({
    "agent-first-answered,ANSWERED",
    "agent-first-busy,BUSY",
    "agent-first-declined,DECLINED",
    "agent-first-not-answered,NO_ANSWER"
  })
  void whatBecameOfACallIsKnown(String tape, Originated outcome) throws Exception {
    link.start(told);
    Socket socket = asterisk.awaitLogin();
    told.await(PbxEvent.Synced.class);
    var becomes = link.originate(call("ours-1", "Local/agent1@warmline-agent-first", Map.of()));
    Map<String, String> asked = asterisk.awaitAction();
    assertThat(asked).containsEntry("ChannelId", "ours-1").containsEntry("Async", "true");
    TapedAsterisk.say(
        socket, TapedAsterisk.tape(tape).replaceAll("cb-[0-9]+", asked.get("ChannelId")));
    assertThat(becomes.toCompletableFuture().get(20, TimeUnit.SECONDS)).isEqualTo(outcome);
  }

  @Test
  void withoutALinkNoCallCanBeMade() throws Exception {
    assertThat(
            link.originate(call("x", "Local/a@b", Map.of()))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS))
        .isEqualTo(Originated.FAILED);
  }

  private static Originate call(String id, String destination, Map<String, String> variables) {
    return new Originate(
        id, destination, "warmline-callback", "+12125550102", "Warmline", 8000, variables);
  }

  private static void assertNoThreadsAreLeft() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<String> left = linkThreads();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      left = linkThreads();
    }
    assertThat(left).isEmpty();
  }

  /** The library's own threads for events may stay for another minute, and end by themselves. */
  private static List<String> linkThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("ami-") || name.startsWith("Asterisk-Java"))
        .filter(name -> !name.endsWith(":AsyncEventPump"))
        .toList();
  }
}
