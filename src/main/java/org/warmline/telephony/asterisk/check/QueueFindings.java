package org.warmline.telephony.asterisk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.warmline.call.AgentId;

/** Judges queues and their members. Stateless. */
final class QueueFindings {
  static final String LAST_RESORT = "warmline-last";
  private static final String FILE = "queues.conf";
  private static final String MEND_LINE =
      "write it as member => Local/PHONE@warmline-agents/n,0,NAME,PJSIP/PHONE and run \"queue"
          + " reload all\"";

  private QueueFindings() {}

  static List<Finding> of(List<String> wanted, List<QueueFact> known) {
    List<Finding> findings = new ArrayList<>();
    Optional<QueueFact> last = find(LAST_RESORT, known);
    for (String name : wanted) {
      Optional<QueueFact> queue = find(name, known);
      findings.add(queue.map(QueueFindings::queue).orElseGet(() -> unknown(name)));
      queue.ifPresent(
          one -> one.members().forEach(member -> findings.add(member(one, member, last))));
    }
    findings.add(last.map(QueueFindings::queue).orElseGet(() -> unknown(LAST_RESORT)));
    return findings;
  }

  private static Optional<QueueFact> find(String name, List<QueueFact> known) {
    return known.stream().filter(queue -> queue.name().equals(name)).findFirst();
  }

  private static Finding unknown(String name) {
    return Finding.wanting(
        "queue " + name,
        FILE,
        "Asterisk knows no such queue",
        "#include \"queues-warmline.conf\" at the end of queues.conf, or mend asterisk.queues; then"
            + " run \"queue reload all\"");
  }

  private static Finding queue(QueueFact queue) {
    return queue.members().isEmpty()
        ? Finding.wanting("queue " + queue.name(), FILE, "has no members", MEND_LINE)
        : Finding.ok("queue " + queue.name(), FILE, "members: " + queue.members().size());
  }

  private static Finding member(
      QueueFact queue, QueueFact.Member member, Optional<QueueFact> last) {
    String what = "agent " + member.name();
    String where = "queue " + queue.name();
    if (!isName(member.name()) || member.name().equals(member.memberInterface())) {
      return Finding.wanting(
          what, where, "nobody can sign in at the desk with such a name", MEND_LINE);
    }
    if (member.device().isEmpty() || member.device().equals(member.memberInterface())) {
      return Finding.wanting(
          what,
          where,
          "has no phone in the last part, so that nobody sees when it talks",
          MEND_LINE);
    }
    boolean rungLast =
        last.isEmpty()
            || last.get().members().stream()
                .anyMatch(m -> m.memberInterface().equals(member.memberInterface()));
    if (!rungLast) {
      return Finding.wanting(
          what, where, "is not a member of " + LAST_RESORT, "add the same line there");
    }
    return phone(what, where, member);
  }

  private static Finding phone(String what, String where, QueueFact.Member member) {
    return switch (member.state()) {
      case QueueMemberEvent.AST_DEVICE_INVALID, QueueMemberEvent.AST_DEVICE_UNKNOWN ->
          Finding.wanting(
              what,
              where,
              member.device() + " is no phone that Asterisk knows",
              "give pjsip.conf an endpoint of that name, or mend the member's line");
      case QueueMemberEvent.AST_DEVICE_UNAVAILABLE ->
          Finding.wanting(
              what,
              where,
              member.device() + " is not connected now",
              "switch the phone on, or let it register: \"pjsip show endpoints\" says how it stands");
      default -> Finding.ok(what, where, member.device() + " can be rung");
    };
  }

  private static boolean isName(String name) {
    try {
      return !new AgentId(name).name().isEmpty();
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
