package org.warmline.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real Asterisk 22 said in real calls, as we understand it. */
class AmiTapesTest {
  private static final String JOINED = "joined support";
  private static final String RINGING = "ringing Priya support PJSIP/agent1";
  private static final String WHISPERING = "whispering Priya PJSIP/agent1";
  private static final String CONNECTED = "connected Priya PJSIP/agent1";
  private static final String LEFT = "left queue";
  private static final String AGENT_GONE = "PJSIP/agent1 hung up";
  private static final String CALLER_GONE = "caller hung up";

  static Stream<Arguments> tapes() {
    return Stream.of(
        tape(
            "talk-ended-by-caller",
            JOINED,
            RINGING,
            WHISPERING,
            LEFT,
            CONNECTED,
            "ended by caller of Priya",
            CALLER_GONE,
            AGENT_GONE),
        tape(
            "talk-ended-by-agent",
            JOINED,
            RINGING,
            WHISPERING,
            LEFT,
            CONNECTED,
            "ended by agent Priya",
            AGENT_GONE,
            CALLER_GONE),
        tape(
            "hang-up-in-talk-at-desk",
            JOINED,
            RINGING,
            WHISPERING,
            LEFT,
            CONNECTED,
            "ended by agent Priya",
            AGENT_GONE,
            CALLER_GONE),
        tape(
            "declined-in-whisper-then-taken",
            JOINED,
            RINGING,
            WHISPERING,
            "declined Priya",
            AGENT_GONE,
            RINGING,
            WHISPERING,
            LEFT,
            CONNECTED,
            "ended by caller of Priya",
            CALLER_GONE,
            AGENT_GONE),
        tape("caller-leaves-ringing", JOINED, RINGING, LEFT, AGENT_GONE, CALLER_GONE),
        tape(
            "caller-leaves-in-whisper", JOINED, RINGING, WHISPERING, LEFT, CALLER_GONE, AGENT_GONE),
        tape(
            "caller-leaves-in-whisper-released",
            JOINED,
            RINGING,
            WHISPERING,
            LEFT,
            CALLER_GONE,
            AGENT_GONE),
        tape("queue-timeout", JOINED, LEFT, CALLER_GONE),
        tape("queue-timeout-ringing", JOINED, RINGING, LEFT, AGENT_GONE, CALLER_GONE),
        tape("taken-to-assistant", JOINED, RINGING, LEFT, AGENT_GONE, CALLER_GONE),
        tape("key", JOINED, RINGING, LEFT, AGENT_GONE, CALLER_GONE),
        tape(
            "second-agent",
            JOINED,
            RINGING,
            "declined Priya",
            AGENT_GONE,
            "ringing Tom support PJSIP/agent2",
            "whispering Tom PJSIP/agent2",
            LEFT,
            "connected Tom PJSIP/agent2",
            "ended by caller of Tom",
            CALLER_GONE,
            "PJSIP/agent2 hung up"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tapes")
  void isUnderstood(String tape, List<String> expected) throws InterruptedException {
    assertThat(told(tape)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(told(tape).stream().filter(word -> !word.endsWith("hung up")))
        .containsExactlyElementsOf(
            expected.stream().filter(word -> !word.endsWith("hung up")).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void ringsThatCameToNothing(String tape, List<String> verdicts) throws InterruptedException {
    assertThat(
            told(tape).stream()
                .filter(word -> word.startsWith("declined") || word.startsWith("rang out")))
        .containsExactlyElementsOf(verdicts);
  }

  static Stream<Arguments> verdicts() {
    return Stream.of(
        tape("not-answered", "rang out Priya"),
        tape("declined-by-phone", "declined Priya", "declined Priya"),
        tape("declined-at-desk", "rang out Priya"),
        tape("no-key-in-whisper", "declined Priya"),
        tape("agent-hangs-up-in-whisper", "declined Priya"),
        tape("caller-leaves-ringing"),
        tape("queue-timeout-ringing"));
  }

  private static List<String> told(String tape) throws InterruptedException {
    Told told = new Told();
    try (TapedAsterisk asterisk = new TapedAsterisk();
        AmiLink link = new AmiLink(asterisk.settings(TapedAsterisk.SECRET))) {
      link.start(told);
      Socket socket = asterisk.awaitLogin();
      told.await(PbxEvent.Synced.class);
      TapedAsterisk.say(socket, TapedAsterisk.tape(tape) + Told.LAST);
      return told.untilLast();
    }
  }

  private static Arguments tape(String name, String... words) {
    return Arguments.of(name, List.of(words));
  }
}
