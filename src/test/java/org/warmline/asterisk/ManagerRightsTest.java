package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shipped login may do, which is as little as is needed, and what the probes tell it. */
@Tag("asterisk")
class ManagerRightsTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static RealAsterisk asterisk;

  @BeforeAll
  static void start() throws Exception {
    asterisk = RealAsterisk.start(AsteriskOptions.alone());
  }

  @AfterAll
  static void stop() {
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Test
  void aWrongSecretIsRefused() throws Exception {
    try (ManagerWire wire = ManagerWire.login(asterisk, "guessed")) {
      assertThat(wire.greeting())
          .containsEntry("Response", "Error")
          .containsEntry("Message", "Authentication failed");
    }
  }

  @Test
  void commandsSettingsAndTheSystemAreOutOfReach() throws Exception {
    try (ManagerWire wire = ManagerWire.login(asterisk, asterisk.secret())) {
      assertThat(wire.greeting()).containsEntry("Response", "Success");
      wire.send("Command", "ActionID", "a", "Command", "core show version");
      wire.send("GetConfig", "ActionID", "b", "Filename", "manager.conf");
      wire.send("CoreShowChannels", "ActionID", "c");
      wire.send(
          "Originate",
          "ActionID",
          "d",
          "Channel",
          "Local/wait@warmline-check",
          "Application",
          "System",
          "Data",
          "true");
      for (String id : new String[] {"a", "b", "c", "d"}) {
        assertThat(wire.await(message -> id.equals(message.get("ActionID")), SOON))
            .get()
            .extracting(message -> message.get("Response"))
            .as(id)
            .isEqualTo("Error");
      }
    }
  }

  @Test
  void theProbesTellWhatIsThere() throws Exception {
    try (ManagerWire wire = ManagerWire.login(asterisk, asterisk.secret())) {
      wire.send(
          "Originate",
          "Channel",
          "Local/probe@warmline-check/n",
          "Context",
          "warmline-check",
          "Exten",
          "wait",
          "Priority",
          "1",
          "Async",
          "true",
          "Variable",
          "__WL_CHECK=token-1",
          "Variable",
          "__WL_CHECK_UUID=5f0c2d3e-1111-4222-8333-944455556666");
      assertThat(wire.await(message -> isProbe(message, "end"), Duration.ofSeconds(20)))
          .as("the end of the probes; so far: %s", wire.messages())
          .isPresent();
      assertThat(wire.messages())
          .filteredOn(message -> "token-1".equals(message.get("Token")))
          .filteredOn(message -> !"ok".equals(message.get("Result")))
          .extracting(message -> message.get("Kind") + " " + message.get("Result"))
          .containsExactly("agi FAILURE", "audio FAILED");
      assertThat(wire.messages())
          .filteredOn(message -> isProbe(message, "app"))
          .extracting(message -> message.get("Name"))
          .containsExactlyInAnyOrder(
              "Read", "Dial", "ChanSpy", "Playback", "AGI", "AudioSocket", "Gosub");
    }
  }

  private static boolean isProbe(Map<String, String> message, String kind) {
    return "WarmlineCheck".equals(message.get("UserEvent")) && kind.equals(message.get("Kind"));
  }
}
