package org.warmline.telephony.asterisk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.asterisk.AsteriskOptions;
import org.warmline.asterisk.RealAsterisk;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;
import org.warmline.telephony.asterisk.AsteriskSettings;
import org.warmline.telephony.asterisk.check.Finding.Verdict;

@Tag("asterisk")
class RealAsteriskCheckTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private InetSocketAddress agi;
  private InetSocketAddress audio;
  private RealAsterisk asterisk;

  @BeforeEach
  void start() throws IOException {
    agi = free();
    audio = free();
    asterisk = RealAsterisk.start(AsteriskOptions.alone().agi(agi).audio(audio));
  }

  @AfterEach
  void close() {
    if (asterisk != null) {
      asterisk.close();
    }
  }

  @Test
  void theShippedFilesAreFoundInOrderButForPhonesThatAreOff() throws Exception {
    Wav.write(asterisk.whispers().resolve("check.wav"), Pcm.silence(100));
    List<Finding> findings = check(asterisk.secret(), "/check", true);
    assertThat(findings)
        .filteredOn(finding -> finding.verdict() != Verdict.OK)
        .allSatisfy(finding -> assertThat(finding.found()).endsWith("is not connected now"))
        .extracting(Finding::what)
        .containsExactly("agent Priya", "agent Marco");
    assertThat(findings)
        .extracting(Finding::what)
        .contains(
            "way from the dialplan to us (AGI)",
            "way of callers' sound to us (AudioSocket)",
            "spoken summaries, as Asterisk reads them",
            "calls to the outside",
            "sound digits/1",
            "music on hold warmline-neutral",
            "application AudioSocket");
  }

  @Test
  void aWrongSecretIsSaidAndNothingElseIsTried() throws Exception {
    List<Finding> findings = check("not-the-secret", "", false);
    assertThat(wanting(findings)).extracting(Finding::what).containsExactly("login");
    assertThat(wanting(findings).getFirst().mend()).contains("WARMLINE_ASTERISK_SECRET");
    assertThat(findings).filteredOn(f -> f.verdict() == Verdict.NOT_TRIED).hasSize(2);
    assertThat(findings.toString()).doesNotContain("not-the-secret");
  }

  @Test
  void whatIsMissingIsNamedWithItsModule() throws Exception {
    for (String module :
        List.of("app_senddtmf", "func_env", "app_audiosocket", "app_read", "app_chanspy")) {
      asterisk.cli("module unload " + module + ".so");
    }
    List<Finding> wanting = wanting(check(asterisk.secret(), "/missing", false));
    assertThat(wanting)
        .extracting(Finding::what)
        .contains(
            "action PlayDTMF",
            "function STAT",
            "application AudioSocket",
            "application Read",
            "application ChanSpy",
            "way of callers' sound to us (AudioSocket)",
            "spoken summaries, as Asterisk reads them");
    assertThat(wanting)
        .extracting(Finding::mend)
        .anyMatch(mend -> mend.contains("load app_audiosocket.so"))
        .anyMatch(mend -> mend.contains("load app_senddtmf.so"));
  }

  @Test
  void classesOfMusicThatAreNotIncludedAreSaidSo() throws Exception {
    asterisk.edit("musiconhold.conf", "#include \"musiconhold-warmline.conf\"", "");
    asterisk.cli("moh reload");
    assertThat(wanting(check(asterisk.secret(), "", false)))
        .filteredOn(finding -> finding.what().equals("music on hold warmline-neutral"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.mend()).contains("musiconhold-warmline.conf"));
  }

  @Test
  void aDialplanThatIsNotIncludedIsSaidSo() throws Exception {
    asterisk.cli("dialplan remove context warmline-check");
    assertThat(wanting(check(asterisk.secret(), "", false)))
        .extracting(Finding::what)
        .contains("Warmline's dialplan");
  }

  @Test
  void aPortThatAnotherProgramHasIsSaidSoAndSoIsTheWayThatEndsThere() throws Exception {
    try (ServerSocket deaf = new ServerSocket(agi.getPort(), 5, HERE)) {
      assertThat(deaf.isBound()).isTrue();
      assertThat(wanting(check(asterisk.secret(), "", false)))
          .filteredOn(finding -> finding.what().contains("AGI"))
          .satisfiesExactly(
              port -> assertThat(port.found()).startsWith("cannot be opened"),
              way -> assertThat(way.found()).isEqualTo("is taken, but nobody answers"));
    }
  }

  private List<Finding> check(String secret, String whisper, boolean callsBack)
      throws InterruptedException {
    AsteriskSettings settings =
        new AsteriskSettings(
            asterisk.manager(),
            "warmline",
            secret,
            agi,
            audio,
            Set.of(HERE),
            List.of("support"),
            asterisk.whispers(),
            asterisk.whispersThere(),
            10);
    String file = whisper.isEmpty() ? "" : asterisk.whispersThere() + whisper;
    return AsteriskCheck.run(new AsteriskCheck.Wish(settings, false, file, callsBack));
  }

  private static List<Finding> wanting(List<Finding> findings) {
    return findings.stream().filter(Finding::isWanting).toList();
  }

  private static InetSocketAddress free() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, HERE)) {
      return new InetSocketAddress("127.0.0.1", any.getLocalPort());
    }
  }
}
