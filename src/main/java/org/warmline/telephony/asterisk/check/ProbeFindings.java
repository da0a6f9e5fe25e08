package org.warmline.telephony.asterisk.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges what the dialplan said of itself. Stateless. */
final class ProbeFindings {
  static final String WHERE = "context warmline-check";
  private static final String INCLUDED =
      "#include \"extensions-warmline.conf\" in extensions.conf, and run \"dialplan reload\"";

  private static final String SPY = "app ChanSpy";
  private static final String MUSIC = "warmline-neutral";

  private static final Map<String, String> MODULES = new LinkedHashMap<>();

  static {
    MODULES.put("function TIMEOUT", "func_timeout.so");
    MODULES.put("function STAT", "func_env.so");
    MODULES.put("function CUT", "func_cut.so");
    MODULES.put("function DEVICE_STATE", "func_devstate.so");
    MODULES.put("function DIALPLAN_EXISTS", "func_dialplan.so");
    MODULES.put("app Read", "app_read.so");
    MODULES.put("app Dial", "app_dial.so");
    MODULES.put("app Playback", "app_playback.so");
    MODULES.put(SPY, "app_chanspy.so");
    MODULES.put("sound vm-press", "");
    MODULES.put("sound digits/1", "");
    MODULES.put("app AGI", "res_agi.so, and res_speech.so before it");
    MODULES.put("app AudioSocket", "app_audiosocket.so");
    MODULES.put("app Gosub", "app_stack.so");
  }

  private ProbeFindings() {}

  /** Whether the dialplan is there at all, and then what it lacks. */
  static List<Finding> of(Probe.Outcome outcome) {
    if (outcome.refusal().isPresent()) {
      return List.of(refused(outcome.refusal().get()));
    }
    if (outcome.reported().isEmpty()) {
      return List.of(silent(outcome.connected()));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("Warmline's dialplan", WHERE, "is included, and answers"));
    MODULES.forEach((name, module) -> findings.add(one(name, module, outcome.reported())));
    findings.add(music(outcome.reported()));
    return findings;
  }

  private static Finding music(List<Reported> reported) {
    String what = "music on hold " + MUSIC;
    boolean tried = reported.stream().anyMatch(Reported::isEnd);
    if (reported.contains(Reported.music(MUSIC))) {
      return Finding.ok(what, "musiconhold.conf", "is known");
    }
    return tried
        ? Finding.wanting(
            what,
            "musiconhold.conf",
            "Asterisk knows no such class: callers would not be told that a person comes",
            "#include \"musiconhold-warmline.conf\" in musiconhold.conf, and run \"moh reload\"")
        : Finding.notTried(what, "musiconhold.conf", "the probe ended before it");
  }

  private static Finding refused(ManagerLink.Answer answer) {
    return answer.isDenied()
        ? Finding.wanting(
            "right to make calls", "manager.conf", "the user lacks write=originate", Rights.MEND)
        : Finding.wanting("Warmline's dialplan", WHERE, answer.message(), INCLUDED);
  }

  private static Finding silent(Optional<Boolean> connected) {
    if (connected.orElse(false)) {
      return Finding.wanting(
          "Warmline's dialplan",
          WHERE,
          "was called, but says nothing",
          "give the user read=user in manager.conf, and load app_userevent.so and app_exec.so");
    }
    return Finding.wanting(
        "Warmline's dialplan",
        WHERE,
        "cannot be called: there is no such context, or it is an older one",
        INCLUDED);
  }

  private static Finding one(String name, String module, List<Reported> reported) {
    Optional<Reported> found =
        reported.stream().filter(each -> name.equals(each.kind() + " " + each.name())).findFirst();
    String what = name.replace("app ", "application ");
    if (found.isEmpty()) {
      return Finding.notTried(what, WHERE, "the probe ended before it");
    }
    if (found.get().isOk()) {
      return Finding.ok(what, WHERE, "is there");
    }
    return module.isEmpty()
        ? Finding.wanting(
            what,
            "Asterisk's sounds folder",
            "cannot be played",
            "install Asterisk's English core sounds (asterisk-core-sounds-en-wav), and load"
                + " format_wav.so")
        : Finding.wanting(
            what, "modules.conf", missing(name), "load " + module + ": see modules-warmline.conf");
  }

  private static String missing(String name) {
    return name.equals(SPY)
        ? "is missing, so that talks with agents have no transcript; all else works"
        : "is missing";
  }
}
