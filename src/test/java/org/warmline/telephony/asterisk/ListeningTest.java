package org.warmline.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.warmline.call.CallId;
import org.warmline.call.Pcm;
import org.warmline.telephony.asterisk.ami.PbxEvent;
import org.warmline.telephony.asterisk.ami.PbxEvent.Leg;
import org.warmline.telephony.asterisk.media.AudioSocketCalls;
import org.warmline.telephony.asterisk.media.AudioSocketServer;

/** Which talks are heard and until when, with the real AudioSocket port. */
@Timeout(60)
class ListeningTest {
  private static final int MOST = 2;
  private static final String PHONE = "PJSIP/agent1-00000001";

  private final AudioSocketCalls announced = new AudioSocketCalls(100, System::nanoTime);
  private final SelfCallingAsterisk asterisk = new SelfCallingAsterisk();
  private final BlockingQueue<Pcm> fromCaller = new LinkedBlockingQueue<>();
  private final BlockingQueue<Pcm> fromAgent = new LinkedBlockingQueue<>();
  private final Listening listening =
      new Listening(asterisk, announced, ListeningTest::findUniqueId, MOST);
  private AudioSocketServer server;

  @BeforeEach
  void open() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server =
        AudioSocketServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), announced);
    asterisk.connectTo(server.port());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    asterisk.close();
  }

  @Test
  void eachPartyOfATalkIsHeardByACallOfItsOwn() throws Exception {
    talk("1.1");
    hear("1-1");
    assertThat(asterisk.spiedOn()).containsExactly("1.1", PHONE);
    assertThat(asterisk.places())
        .isEqualTo(Map.of("Local/spy@warmline-listen/n warmline-listen,hear", 2L));
    awaitFrames();
  }

  @Test
  void whereNobodyTalksNothingIsAsked() {
    hear("1-1");
    talk("1.1");
    listening.onEvent(new PbxEvent.TalkEnded("1.1", "Priya", false));
    hear("1-1");
    hear("unknown");
    assertThat(asterisk.spiedOn()).isEmpty();
    assertThat(listening.size()).isZero();
  }

  @Test
  void theListeningEndsWithTheTalkHoweverThatEnds() throws Exception {
    for (PbxEvent end :
        List.of(
            new PbxEvent.TalkEnded("1.1", "Priya", true),
            new PbxEvent.Joined("1.1", "support"),
            new PbxEvent.HungUp("1.1", "1.1", "PJSIP/trunk-1", 16),
            new PbxEvent.Connected("1.1", "Marco", "PJSIP/agent2-00000002"),
            new PbxEvent.Synced(Set.of("1.1"), List.of(), List.of(), List.of()))) {
      talk("1.1");
      int first = asterisk.spiedOn().size();
      hear("1-1");
      awaitFrames();
      listening.onEvent(end);
      assertThat(listening.size()).as(end.toString()).isZero();
      assertThat(SelfCallingAsterisk.isEnded(asterisk.connection(first))).isTrue();
      assertThat(SelfCallingAsterisk.isEnded(asterisk.connection(first + 1))).isTrue();
    }
  }

  @Test
  void whatHappensToOthersDoesNotEndIt() throws Exception {
    talk("1.1");
    hear("1-1");
    listening.onEvent(new PbxEvent.HungUp("1.1", "1.7", "Local/x-1;2", 16));
    listening.onEvent(new PbxEvent.HungUp("2.2", "2.2", "Local/spy@warmline-listen-1;1", 16));
    listening.onEvent(new PbxEvent.LeftQueue("1.1"));
    listening.onEvent(new PbxEvent.Cut());
    listening.onEvent(new PbxEvent.Connected("1.1", "Priya", PHONE));
    Leg leg = new Leg("1.1", "Priya", PHONE, Leg.Stage.TALKING);
    listening.onEvent(new PbxEvent.Synced(Set.of("1.1"), List.of(), List.of(), List.of(leg)));
    assertThat(listening.size()).isEqualTo(1);
    awaitFrames();
  }

  @Test
  void aCallThatConnectsAfterTheTalkIsRefused() throws Exception {
    asterisk.connectTo(0);
    talk("1.1");
    hear("1-1");
    listening.onEvent(new PbxEvent.TalkEnded("1.1", "Priya", false));
    asterisk.connectTo(server.port());
    assertThat(SelfCallingAsterisk.isEnded(asterisk.connect(0))).isTrue();
    assertThat(SelfCallingAsterisk.isEnded(asterisk.connect(1))).isTrue();
  }

  @Test
  void noMoreTalksAreHeardThanCallsAreTaken() {
    for (String id : List.of("1", "2", "3")) {
      talk(id + "." + id);
      hear(id + "-" + id);
    }
    assertThat(listening.size()).isEqualTo(MOST);
    assertThat(asterisk.spiedOn()).hasSize(2 * MOST);
  }

  @Test
  void afterAnyCourseNothingIsKeptOfTalksThatAreOver() {
    Random random = new Random(22);
    asterisk.connectTo(0);
    for (int i = 0; i < 2000; i++) {
      String id = Integer.toString(random.nextInt(4));
      switch (random.nextInt(5)) {
        case 0, 1 -> talk(id);
        case 2 -> hear(id);
        case 3 -> listening.onEvent(new PbxEvent.TalkEnded(id, "Priya", true));
        default -> listening.onEvent(new PbxEvent.HungUp(id, id, "PJSIP/trunk-" + id, 16));
      }
      listening.tick();
      assertThat(listening.size()).isLessThanOrEqualTo(MOST);
    }
    for (String id : List.of("0", "1", "2", "3")) {
      listening.onEvent(new PbxEvent.HungUp(id, id, "PJSIP/trunk-" + id, 16));
    }
    assertThat(listening.size()).isZero();
  }

  private void talk(String uniqueId) {
    listening.onEvent(new PbxEvent.Connected(uniqueId, "Priya", PHONE));
  }

  private void hear(String call) {
    listening.hear(new CallId(call), fromCaller::add, fromAgent::add);
  }

  /** Moves on until frames of both come. */
  private void awaitFrames() throws IOException {
    fromCaller.clear();
    fromAgent.clear();
    while (fromCaller.isEmpty() || fromAgent.isEmpty()) {
      listening.tick();
      asterisk.takeSound();
      Thread.onSpinWait();
    }
  }

  private static Optional<String> findUniqueId(CallId call) {
    return Optional.of(call.value().replace('-', '.')).filter(id -> !id.equals("unknown"));
  }
}
