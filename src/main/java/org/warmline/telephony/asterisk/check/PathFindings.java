package org.warmline.telephony.asterisk.check;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the way from the dialplan to us, and to the summaries. Stateless. */
final class PathFindings {
  private static final String AGI = "way from the dialplan to us (AGI)";
  private static final String AUDIO = "way of callers' sound to us (AudioSocket)";
  private static final String FILE = "spoken summaries, as Asterisk reads them";

  private PathFindings() {}

  /**
   * Judges it.
   *
   * @param doors what came to us; empty while the service itself has the ports
   */
  static List<Finding> of(
      List<Reported> reported, Optional<Doors> doors, Set<InetAddress> allowed) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        find("agi", reported)
            .map(told -> agi(told, doors.map(Doors::wasAsked)))
            .orElseGet(() -> Finding.notTried(AGI, "WL_AGI", "the probe did not come so far")));
    findings.add(
        find("audio", reported)
            .map(told -> audio(told, doors.map(Doors::wasHeard)))
            .orElseGet(() -> Finding.notTried(AUDIO, "WL_AUDIO", "the probe did not come so far")));
    doors
        .flatMap(open -> open.findStranger(allowed))
        .ifPresent(stranger -> findings.add(stranger(stranger)));
    find("file", reported).ifPresent(told -> findings.add(file(told)));
    return findings;
  }

  private static Optional<Reported> find(String kind, List<Reported> reported) {
    return reported.stream().filter(each -> each.kind().equals(kind)).findFirst();
  }

  private static Finding agi(Reported told, Optional<Boolean> came) {
    String where = place("WL_AGI", told);
    if (told.result().equals("SUCCESS") && came.orElse(true)) {
      return Finding.ok(AGI, where, "is open");
    }
    return broken(AGI, where, told, "asterisk.agi_host and asterisk.agi_port");
  }

  private static Finding audio(Reported told, Optional<Boolean> came) {
    String where = place("WL_AUDIO", told);
    if (came.orElse(told.result().equals("SUCCESS"))) {
      return Finding.ok(AUDIO, where, "is open");
    }
    return broken(AUDIO, where, told, "asterisk.audio_host and asterisk.audio_port");
  }

  private static Finding broken(String what, String where, Reported told, String keys) {
    String found =
        switch (told.result()) {
          case "TIMEOUT" -> "is taken, but nobody answers";
          case "SUCCESS" -> "leads to something else than us";
          default -> "leads nowhere: Asterisk says " + told.result();
        };
    return Finding.wanting(
        what,
        where,
        found,
        "let "
            + where.replaceAll("=.*", "")
            + " in [globals] of extensions.conf and "
            + keys
            + " name the same address, which Asterisk's machine has to reach");
  }

  private static Finding stranger(InetAddress stranger) {
    return Finding.wanting(
        "who connects to us",
        "asterisk.allowed",
        "Asterisk comes from " + stranger.getHostAddress() + ", which is not allowed in",
        "add " + stranger.getHostAddress() + " to asterisk.allowed");
  }

  private static Finding file(Reported told) {
    return told.isOk()
        ? Finding.ok(FILE, told.name(), "can be played")
        : Finding.wanting(
            FILE,
            told.name(),
            "Asterisk cannot read there; agents hear \"press one\" in place of the summary",
            "let Asterisk's group read asterisk.whisper_folder and pass through the folders above"
                + " it, or give in asterisk.whisper_folder_there what Asterisk calls it");
  }

  private static String place(String global, Reported told) {
    return told.name().isEmpty() ? global : global + "=" + told.name();
  }
}
