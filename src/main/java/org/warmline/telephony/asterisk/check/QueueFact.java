package org.warmline.telephony.asterisk.check;

import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.event.QueueMemberEvent;

/** A queue as Asterisk tells it. */
record QueueFact(String name, List<Member> members) {

  /**
   * One who is rung.
   *
   * @param name what the agent signs in with
   * @param device whose state the queue looks at
   * @param state of that device, as Asterisk counts them
   */
  record Member(String name, String memberInterface, String device, int state) {
    static Member of(QueueMemberEvent event) {
      return new Member(
          text(event.getName()),
          text(event.getInterface()),
          text(event.getStateinterface()),
          Optional.ofNullable(event.getStatus()).orElse(QueueMemberEvent.AST_DEVICE_UNKNOWN));
    }

    private static String text(String value) {
      return Optional.ofNullable(value).orElse("");
    }
  }
}
