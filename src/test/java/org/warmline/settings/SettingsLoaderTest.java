package org.warmline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  @TempDir Path folder;

  @Test
  void defaultsStandWithoutAFile() {
    Settings settings = load(Map.of(), Optional.empty());
    assertThat(settings.database().url()).isEmpty();
    assertThat(settings.speech().recognizer()).isEqualTo("auto");
    assertThat(settings.speech().workers()).isPositive();
  }

  @Test
  void theFileOverridesDefaultsAndTheEnvironmentOverridesTheFile() throws IOException {
    Path file =
        write("speech:\n  workers: 3\n  silence_seconds: 9\ntime:\n  zone: Europe/Berlin\n");
    Settings settings =
        load(
            Map.of("WARMLINE_SPEECH_WORKERS", "5", "WARMLINE_DATABASE_URL", "jdbc:h2:mem:x"),
            Optional.of(file));
    assertThat(settings.speech().workers()).isEqualTo(5);
    assertThat(settings.speech().silenceSeconds()).isEqualTo(9);
    assertThat(settings.database().url()).contains("jdbc:h2:mem:x");
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void everyFaultIsToldAtOnceWithFileLineKeyAndExpectation() throws IOException {
    Path file = write("speech:\n  recogniser: vosk\n  workers: many\ndatabase:\n  pool_size: 1\n");
    assertThat(faults(Map.of("WARMLINE_SPEECH_SYNTHESIZER", "flute"), file))
        .extracting(Fault::toString)
        .satisfiesExactlyInAnyOrder(
            f -> assertThat(f).contains(":2: speech.recogniser").contains("no such key"),
            f -> assertThat(f).contains(":3: speech.workers").contains("integer"),
            f -> assertThat(f).contains(":5: database.pool_size").contains("at least 2"),
            f -> assertThat(f).contains("WARMLINE_SPEECH_SYNTHESIZER").contains("piper"));
  }

  @Test
  void anUnknownZoneIsToldWhereItStands() throws IOException {
    Path file = write("speech:\n  workers: none\ntime:\n  zone: Mars/Olympus\n");
    assertThat(faults(Map.of("WARMLINE_TIME_ZONE", "Venus/Aphrodite"), file))
        .extracting(Fault::toString)
        .satisfiesExactlyInAnyOrder(
            f -> assertThat(f).startsWith(file + ":2: speech.workers: "),
            f ->
                assertThat(f)
                    .isEqualTo(
                        file
                            + ":4: time.zone: found \"Mars/Olympus\","
                            + " expected one like America/New_York"),
            f ->
                assertThat(f)
                    .startsWith("environment variable WARMLINE_TIME_ZONE: time.zone: ")
                    .contains("Venus/Aphrodite"));
  }

  @Test
  void aMissingFileIsAFault() {
    assertThat(faults(Map.of(), folder.resolve("none.yaml")))
        .singleElement()
        .satisfies(f -> assertThat(f.toString()).contains("none.yaml").contains("cannot be read"));
  }

  @Test
  void onlyVariablesOfWarmlineThatHoldSomethingCount() {
    Settings settings =
        load(
            Map.of(
                "SPEECH_WORKERS", "lots",
                "DATABASE_URL", "postgres://elsewhere",
                "TIME_ZONE", "here",
                "WARMLINE_SPEECH_SILENCE_SECONDS", "",
                "WARMLINE_SPEECH_RECOGNIZER", "",
                "WARMLINE_DATABASE_USER", "",
                "WARMLINE_TIME_ZONE", ""),
            Optional.empty());
    assertThat(settings).isEqualTo(load(Map.of(), Optional.empty()));
    assertThat(settings.speech().silenceSeconds()).isEqualTo(6);
    assertThat(settings.database().user()).isEqualTo("sa");
  }

  @Test
  void pagesAreForThisMachineUnlessToldOtherwise() {
    Settings settings = load(Map.of(), Optional.empty());
    assertThat(settings.web())
        .isEqualTo(
            new Settings.Web(
                "127.0.0.1",
                8080,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of("127.0.0.1", "::1")));
    assertThat(settings.handoff()).isEqualTo(new Settings.Handoff(20, 60, 30, 30));
  }

  @Test
  void theEnvironmentSetsTruthValuesTextAndNumbersOfPagesAndHandOff() {
    Settings settings =
        load(
            Map.of(
                "WARMLINE_WEB_BEHIND_PROXY", "true",
                "WARMLINE_WEB_PUBLIC_URL", "https://calls.example.org",
                "WARMLINE_WEB_PORT", "0",
                "WARMLINE_WEB_METRICS_FROM", "10.0.0.9",
                "WARMLINE_WEB_TLS_CERTIFICATE", "a.pem",
                "WARMLINE_WEB_TLS_KEY", "b.pem",
                "WARMLINE_HANDOFF_WRAP_UP_SECONDS", "0"),
            Optional.empty());
    assertThat(settings.web())
        .isEqualTo(
            new Settings.Web(
                "127.0.0.1",
                0,
                Optional.of(URI.create("https://calls.example.org")),
                true,
                Optional.of(new Settings.Tls(Path.of("a.pem"), Path.of("b.pem"))),
                List.of("10.0.0.9")));
    assertThat(settings.handoff().wrapUpSeconds()).isZero();
  }

  @Test
  void addressesAndNumbersStayUnlessToldOtherwise() throws IOException {
    assertThat(load(Map.of(), Optional.empty()).privacy())
        .isEqualTo(new Settings.Privacy(false, false));
    assertThat(load(Map.of(), Optional.of(write("privacy:\n  mask: [email]\n"))).privacy())
        .isEqualTo(new Settings.Privacy(true, false));
    assertThat(load(Map.of("WARMLINE_PRIVACY_MASK", "phone,email"), Optional.empty()).privacy())
        .isEqualTo(new Settings.Privacy(true, true));
    assertThat(faults(Map.of(), write("privacy:\n  mask: [email, fax]\n")))
        .extracting(Fault::toString)
        .singleElement()
        .satisfies(
            f -> assertThat(f).contains(":2: privacy.mask").contains("fax").contains("phone"));
  }

  @Test
  void aTruthValueIsTrueOrFalseAndNothingLikeIt() throws IOException {
    Path file = write("web:\n  public_url: calls.example.org/desk\nhandoff:\n  ring_seconds: 4\n");
    assertThat(faults(Map.of("WARMLINE_WEB_BEHIND_PROXY", "yes"), file))
        .extracting(Fault::toString)
        .satisfiesExactlyInAnyOrder(
            f -> assertThat(f).contains(":2: web.public_url").contains("calls.example.org/desk"),
            f -> assertThat(f).contains(":4: handoff.ring_seconds").contains("at least 5"),
            f -> assertThat(f).contains("WARMLINE_WEB_BEHIND_PROXY").contains("type boolean"));
  }

  @Test
  void aCertificateWithoutItsKeyIsAFault() throws IOException {
    assertThat(faults(Map.of(), write("web:\n  tls_certificate: a.pem\n")))
        .extracting(Fault::toString)
        .containsExactly(
            "settings: web.tls_key: is empty, but web.tls_certificate is set; give both or none");
  }

  @Test
  void aPasswordIsNeverShown() {
    Settings settings = load(Map.of("WARMLINE_DATABASE_PASSWORD", "hunter2"), Optional.empty());
    assertThat(settings.toString()).doesNotContain("hunter2");
    assertThat(settings.database().password()).isEqualTo("hunter2");
  }

  private static Settings load(Map<String, String> environment, Optional<Path> file) {
    return new SettingsLoader(environment).load(file);
  }

  private static List<Fault> faults(Map<String, String> environment, Path file) {
    return catchThrowableOfType(FaultsException.class, () -> load(environment, Optional.of(file)))
        .faults();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("warmline.yaml"), text);
  }
}
