package org.warmline.telephony.asterisk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmline.telephony.asterisk.check.ScriptedManager.member;
import static org.warmline.telephony.asterisk.check.ScriptedManager.music;
import static org.warmline.telephony.asterisk.check.ScriptedManager.queue;
import static org.warmline.telephony.asterisk.check.ScriptedManager.report;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warmline.telephony.asterisk.AsteriskSettings;
import org.warmline.telephony.asterisk.check.Finding.Verdict;

class AsteriskCheckTest {
  private static final InetSocketAddress ANY = new InetSocketAddress("127.0.0.1", 0);

  private final ScriptedManager manager;

  AsteriskCheckTest() throws IOException {
    manager = new ScriptedManager();
  }

  @AfterEach
  void close() throws IOException {
    manager.close();
  }

  @Test
  void whereAllIsThereOnlyWhatWasNotProbedIsNotTried() throws InterruptedException {
    List<Finding> findings = check(manager.address());
    assertThat(findings).noneMatch(Finding::isWanting);
    assertThat(findings.get(2).found()).isEqualTo("Asterisk 22");
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() == Verdict.NOT_TRIED)
        .extracting(Finding::what)
        .contains("application Read", "way from the dialplan to us (AGI)");
  }

  @Test
  void aWrongSecretIsToldAndHowToMendIt() throws InterruptedException {
    manager.answers("Login", ScriptedManager.refusal("Authentication failed"));
    assertThat(wanting())
        .singleElement()
        .satisfies(
            login -> {
              assertThat(login.what()).isEqualTo("login");
              assertThat(login.found()).isEqualTo("user or secret were refused");
              assertThat(login.mend()).contains("WARMLINE_ASTERISK_SECRET").contains("permit");
            });
  }

  @Test
  void eachRightThatIsMissingIsNamed() throws InterruptedException {
    for (String action : List.of("Getvar", "QueuePause", "Originate")) {
      manager.answers(action, ScriptedManager.DENIED);
    }
    assertThat(wanting())
        .extracting(Finding::found)
        .containsExactly(
            "the user lacks write=call",
            "the user lacks write=agent",
            "the user lacks write=originate");
  }

  @Test
  void aModuleWithoutWhichTheDeskCouldNotAcceptIsNamed() throws InterruptedException {
    manager.answers("PlayDTMF", ScriptedManager.UNKNOWN);
    assertThat(wanting())
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).contains("app_senddtmf.so"));
  }

  @Test
  void aMissingContextAndASilentOneAreToldApart() throws InterruptedException {
    manager.originates("Failure", 0, "");
    assertThat(wanting())
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).contains("extensions-warmline.conf"));
    manager.originates("Success", 4, "");
    assertThat(wanting())
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).contains("read=user"));
  }

  @Test
  void whatTheDialplanMissesIsNamedWithItsModule() throws InterruptedException {
    manager.originates(
        "Success",
        4,
        report("app", "AudioSocket", "missing")
            + report("function", "STAT", "missing")
            + report("sound", "vm-press", "missing")
            + music("default")
            + report("agi", "10.0.0.2:4573", "FAILURE")
            + report("audio", "10.0.0.2:9092", "FAILED")
            + report("file", "/var/spool/w/check", "missing")
            + report("end", "probe", "ok"));
    assertThat(wanting())
        .extracting(Finding::what)
        .containsExactly(
            "function STAT",
            "sound vm-press",
            "application AudioSocket",
            "music on hold warmline-neutral",
            "way from the dialplan to us (AGI)",
            "way of callers' sound to us (AudioSocket)",
            "spoken summaries, as Asterisk reads them");
    assertThat(wanting()).extracting(Finding::where).contains("WL_AGI=10.0.0.2:4573");
  }

  @Test
  void queuesAndTheirMembersAreJudgedOneByOne() throws InterruptedException {
    manager.answers(
        "QueueStatus",
        "Response: Success\r\nActionID: {id}\r\nEventList: start\r\n"
            + "Message: Queue status will follow\r\n\r\n"
            + queue("support")
            + member("support", "Priya", "PJSIP/agent1", 5)
            + member("support", "Tom", "PJSIP/agentt", 4)
            + member("support", "Local/agent1@warmline-agents/n", "PJSIP/agent1", 1)
            + member("support", "Ann", "Local/agent1@warmline-agents/n", 1)
            + "Event: QueueStatusComplete\r\nActionID: {id}\r\nEventList: Complete\r\n"
            + "ListItems: 5\r\n\r\n");
    assertThat(wanting())
        .extracting(Finding::found)
        .containsExactly(
            "PJSIP/agent1 is not connected now",
            "PJSIP/agentt is no phone that Asterisk knows",
            "nobody can sign in at the desk with such a name",
            "has no phone in the last part, so that nobody sees when it talks",
            "Asterisk knows no such queue");
  }

  @Test
  void anOldOneASilentOneAndNoneAreToldApart() throws Exception {
    manager.greets("Asterisk Call Manager/7.0.3");
    assertThat(wanting().getFirst().found()).isEqualTo("Asterisk 18 is too old");
    manager.greets("220 mail.example.org ESMTP");
    assertThat(wanting().getFirst().found()).contains("does not greet as Asterisk does");
    InetSocketAddress nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = new InetSocketAddress("127.0.0.1", closed.getLocalPort());
    }
    assertThat(check(nobody).stream().filter(Finding::isWanting).toList())
        .singleElement()
        .satisfies(finding -> assertThat(finding.found()).startsWith("cannot be reached"));
  }

  @Test
  void ourOwnDoorsTakeRubbishAndStayOpen() throws Exception {
    InetSocketAddress agi = free();
    InetSocketAddress audio = free();
    UUID expected = new UUID(1, 2);
    try (Doors doors = new Doors(agi, audio, expected)) {
      for (byte[] rubbish : List.of(new byte[0], new byte[] {9, 9}, new byte[5000])) {
        knock(agi, rubbish);
        knock(audio, rubbish);
      }
      assertThat(doors.wasAsked()).isFalse();
      assertThat(doors.wasHeard()).isFalse();
      knock(agi, "agi_network: yes\nagi_network_script: check\n\n".getBytes("US-ASCII"));
      byte[] announced = new byte[19];
      announced[0] = 1;
      announced[2] = 16;
      announced[10] = 1;
      announced[18] = 2;
      knock(audio, announced);
      assertThat(doors.wasAsked()).isTrue();
      assertThat(doors.wasHeard()).isTrue();
      assertThat(doors.findStranger(Set.of())).contains(InetAddress.getByName("127.0.0.1"));
      assertThat(doors.findStranger(Set.of(InetAddress.getByName("127.0.0.1")))).isEmpty();
    }
  }

  private static void knock(InetSocketAddress at, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (java.net.SocketException reset) {
      assertThat(bytes).as("only rubbish is cut off").hasSizeGreaterThan(100);
    }
  }

  private static InetSocketAddress free() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new InetSocketAddress("127.0.0.1", any.getLocalPort());
    }
  }

  private List<Finding> wanting() throws InterruptedException {
    return check(manager.address()).stream().filter(Finding::isWanting).toList();
  }

  private static List<Finding> check(InetSocketAddress manager) throws InterruptedException {
    return AsteriskCheck.run(
        new AsteriskCheck.Wish(
            new AsteriskSettings(
                manager,
                "warmline",
                "s3cret",
                ANY,
                ANY,
                Set.of(),
                List.of("support"),
                Path.of("w"),
                "w",
                5),
            false,
            "",
            false));
  }
}
