package org.warmline.telephony.asterisk.check;

import java.util.ArrayList;
import java.util.List;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.QueuePauseAction;

/** What the user of manager-warmline.conf may do: found out by what changes nothing. */
final class Rights {
  static final String MEND =
      "give the user read=call,agent,user and write=call,agent,originate in manager.conf, as"
          + " manager-warmline.conf does, and run \"manager reload\"";
  private static final String NOBODY = "Local/nobody@warmline-check/n";

  private Rights() {}

  static List<Finding> look(ManagerLink link) {
    List<Finding> findings = new ArrayList<>();
    findings.add(right("call", link.ask(new GetVarAction("WL_AGI"))));
    findings.add(right("agent", link.ask(new QueuePauseAction(NOBODY, false))));
    ManagerLink.Answer press = link.ask(new PlayDtmfAction(NOBODY, "1"));
    findings.add(
        press.message().startsWith("Invalid/unknown command")
            ? Finding.wanting(
                "action PlayDTMF",
                "modules.conf",
                "is missing: Accept at the desk would do nothing",
                "load app_senddtmf.so: see modules-warmline.conf")
            : Finding.ok("action PlayDTMF", "modules.conf", "is there"));
    return findings;
  }

  private static Finding right(String name, ManagerLink.Answer answer) {
    return answer.isDenied()
        ? Finding.wanting(
            "right to " + purpose(name), "manager.conf", "the user lacks write=" + name, MEND)
        : Finding.ok("right to " + purpose(name), "manager.conf", "is given");
  }

  private static String purpose(String name) {
    return name.equals("call") ? "move and end calls" : "pause agents";
  }
}
