package org.warmline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskSettingsTest {
  @TempDir Path folder;

  @Test
  void asteriskIsOffAndKeptToThisMachineUnlessToldOtherwise() {
    Settings.Asterisk asterisk = load(Map.of(), Optional.empty()).asterisk();
    assertThat(asterisk.enabled()).isFalse();
    assertThat(asterisk)
        .isEqualTo(
            new Settings.Asterisk(
                false,
                "127.0.0.1",
                5038,
                "warmline",
                "",
                "127.0.0.1",
                4573,
                "127.0.0.1",
                9092,
                List.of("127.0.0.1", "::1"),
                List.of("support"),
                Path.of("/var/spool/warmline"),
                Optional.empty(),
                50,
                true,
                List.of()));
  }

  @Test
  void listsComeFromTheFileOrWithCommasFromTheEnvironment() throws IOException {
    Path file = write("asterisk:\n  queues: [sales, support]\n  callback_prefixes: ['+1212']\n");
    Settings.Asterisk asterisk =
        load(Map.of("WARMLINE_ASTERISK_CALLBACK_PREFIXES", "+49, +1646"), Optional.of(file))
            .asterisk();
    assertThat(asterisk.queues()).containsExactly("sales", "support");
    assertThat(asterisk.callbackPrefixes()).containsExactly("+49", "+1646");
  }

  @Test
  void listeningInCanBeSwitchedOff() {
    assertThat(
            load(Map.of("WARMLINE_ASTERISK_LISTEN_IN", "false"), Optional.empty())
                .asterisk()
                .listenIn())
        .isFalse();
  }

  @Test
  void withoutItsSecretItCannotBeEnabled() throws IOException {
    Path file = write("asterisk:\n  enabled: true\n");
    assertThat(faults(Map.of(), file))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault)
                    .startsWith("settings: asterisk.secret: is empty")
                    .contains("WARMLINE_ASTERISK_SECRET"));
    assertThat(load(Map.of("WARMLINE_ASTERISK_SECRET", "s3"), Optional.of(file)).asterisk())
        .satisfies(asterisk -> assertThat(asterisk.secret()).isEqualTo("s3"));
  }

  @Test
  void aSecretIsShownNeitherInSettingsNorInFaults() throws IOException {
    Path file = write("asterisk:\n  secret: 4711\n");
    assertThat(load(Map.of("WARMLINE_ASTERISK_SECRET", "hunter2"), Optional.empty()).toString())
        .doesNotContain("hunter2")
        .contains("secret=****");
    assertThat(faults(Map.of("WARMLINE_ASTERISK_SECRET", "hun\nter"), file))
        .hasSize(2)
        .noneMatch(fault -> fault.contains("4711") || fault.contains("ter\""));
  }

  @Test
  void aDoorThatOtherMachinesReachNeedsAnAddressThatMayComeIn() throws IOException {
    Path file = write("asterisk:\n  call_limit: 9\n  agi_host: 0.0.0.0\n");
    assertThat(faults(Map.of("WARMLINE_ASTERISK_AUDIO_HOST", "10.0.0.2"), file))
        .satisfiesExactly(
            fault ->
                assertThat(fault)
                    .startsWith(file + ":3: asterisk.agi_host: is 0.0.0.0")
                    .contains("asterisk.allowed names only this machine"),
            fault ->
                assertThat(fault)
                    .startsWith("environment variable WARMLINE_ASTERISK_AUDIO_HOST: "));
    String mended = Files.readString(file) + "  allowed: [127.0.0.1, 10.0.0.5]\n";
    Files.writeString(file, mended);
    assertThat(load(Map.of(), Optional.of(file)).asterisk().allowed()).hasSize(2);
  }

  @Test
  void nobodyIsLetInByAWildcardANetworkOrAName() {
    for (String everybody : List.of("0.0.0.0", "::", "0.0.0.0/0", "*", "any")) {
      assertThat(faults(Map.of("WARMLINE_ASTERISK_ALLOWED", "127.0.0.1," + everybody)))
          .singleElement()
          .satisfies(fault -> assertThat(fault).contains(everybody + ", which lets everybody in"));
    }
    for (String none : List.of("10.0.0.0/8", "pbx.example.org", "999.1.1.1", "")) {
      assertThat(faults(Map.of("WARMLINE_ASTERISK_ALLOWED", "127.0.0.1," + none + ",::1")))
          .singleElement()
          .satisfies(fault -> assertThat(fault).contains("expected an address such as 10.0.0.5"));
    }
  }

  @Test
  void queuesAndPrefixesAreCheckedEntryByEntry() throws IOException {
    Path file =
        write(
            "asterisk:\n  queues: [support, 'a b']\n  callback_prefixes: ['+']\n"
                + "  whisper_folder: /tmp/a&b\n  whisper_folder_there: there\n");
    assertThat(faults(Map.of(), file))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains(":2: asterisk.queues[1]: found \"a b\""),
            fault -> assertThat(fault).contains(":3: asterisk.callback_prefixes[0]: found \"+\""),
            fault -> assertThat(fault).contains(":4: asterisk.whisper_folder: "),
            fault -> assertThat(fault).contains(":5: asterisk.whisper_folder_there: "));
  }

  @Test
  void theLastResortIsNobodysQueueAndDoorsDoNotShareAPort() throws IOException {
    Path file =
        write("asterisk:\n  queues: [warmline-last]\n  agi_port: 9092\n  audio_port: 9092\n");
    assertThat(faults(Map.of(), file))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith(file + ":4: asterisk.audio_port: is 9092"),
            fault -> assertThat(fault).contains("asterisk.queues: names warmline-last"));
  }

  private static Settings load(Map<String, String> environment, Optional<Path> file) {
    return new SettingsLoader(environment).load(file);
  }

  private static List<String> faults(Map<String, String> environment) {
    return faults(environment, Optional.empty());
  }

  private static List<String> faults(Map<String, String> environment, Path file) {
    return faults(environment, Optional.of(file));
  }

  private static List<String> faults(Map<String, String> environment, Optional<Path> file) {
    return catchThrowableOfType(FaultsException.class, () -> load(environment, file))
        .faults()
        .stream()
        .map(Fault::toString)
        .toList();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("warmline.yaml"), text);
  }
}
