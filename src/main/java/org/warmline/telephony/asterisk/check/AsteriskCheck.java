package org.warmline.telephony.asterisk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.warmline.telephony.asterisk.AsteriskSettings;

/**
 * Looks at a running Asterisk: whether it lets us in, has the rights, queues, phones, dialplan,
 * modules and sounds that are needed, and finds its way to us. Changes nothing there; makes one
 * short call of the dialplan to itself. Blocks for up to a minute; not to be shared between
 * threads.
 */
public final class AsteriskCheck {
  private final Wish wish;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * What to look at.
   *
   * @param serviceRuns whether the service has the ports now; otherwise the check opens them itself
   * @param whisper a sound file in the folder of summaries, as Asterisk sees it and without its
   *     ending; empty for none
   * @param callsBack whether agents may call people back
   */
  public record Wish(
      AsteriskSettings settings, boolean serviceRuns, String whisper, boolean callsBack) {}

  private AsteriskCheck(Wish wish) {
    this.wish = wish;
  }

  /** All that was looked at, in order. */
  public static List<Finding> run(Wish wish) throws InterruptedException {
    AsteriskCheck check = new AsteriskCheck(wish);
    UUID announced = UUID.randomUUID();
    if (wish.serviceRuns()) {
      check.look(announced, Optional.empty());
    } else {
      AsteriskSettings settings = wish.settings();
      try (Doors doors = new Doors(settings.agi(), settings.audio(), announced)) {
        check.findings.addAll(doors.findings());
        check.look(announced, Optional.of(doors));
      }
    }
    return List.copyOf(check.findings);
  }

  private void look(UUID announced, Optional<Doors> doors) throws InterruptedException {
    AsteriskSettings settings = wish.settings();
    Finding banner = Banner.look(settings.manager());
    findings.add(banner);
    if (banner.isWanting() && !banner.found().contains("too old")) {
      notTried("login", "queues and agents", "Warmline's dialplan");
      return;
    }
    try (ManagerLink link =
        new ManagerLink(settings.manager(), settings.user(), settings.secret())) {
      Optional<String> refused = link.logIn();
      findings.add(login(refused));
      if (refused.isPresent()) {
        notTried("queues and agents", "Warmline's dialplan");
        return;
      }
      findings.addAll(Rights.look(link));
      findings.addAll(queues(link));
      if (wish.callsBack()) {
        findings.add(trunk(link));
      }
      Probe.Outcome outcome = new Probe(link).run(announced, wish.whisper());
      findings.addAll(ProbeFindings.of(outcome));
      findings.addAll(PathFindings.of(outcome.reported(), doors, settings.allowed()));
    }
  }

  private Finding login(Optional<String> refused) {
    String where = "manager.conf, user " + wish.settings().user();
    return refused
        .map(
            why ->
                Finding.wanting(
                    "login",
                    where,
                    why,
                    "give asterisk.user and asterisk.secret (WARMLINE_ASTERISK_SECRET) what"
                        + " manager.conf has, let its permit line name this machine, and run"
                        + " \"manager reload\""))
        .orElseGet(() -> Finding.ok("login", where, "is taken"));
  }

  private List<Finding> queues(ManagerLink link) {
    return link.queues()
        .map(known -> QueueFindings.of(wish.settings().queues(), known))
        .orElseGet(
            () ->
                List.of(
                    Finding.wanting(
                        "queues and agents",
                        "modules.conf",
                        "Asterisk does not tell of any queue",
                        "load app_queue.so: see modules-warmline.conf")));
  }

  private static Finding trunk(ManagerLink link) {
    String trunk = link.global("WL_TRUNK");
    return trunk.isEmpty()
        ? Finding.wanting(
            "calls to the outside",
            "[globals] of extensions.conf",
            "WL_TRUNK is not set, so that nobody can be called back",
            "set WL_TRUNK to the PJSIP endpoint of your provider, or empty"
                + " asterisk.callback_prefixes")
        : Finding.ok("calls to the outside", "[globals] of extensions.conf", "go over " + trunk);
  }

  private void notTried(String... what) {
    for (String one : what) {
      findings.add(Finding.notTried(one, "", "what comes before is wanting"));
    }
  }
}
