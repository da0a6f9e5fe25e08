package org.warmline.desk;

import java.util.Optional;
import org.warmline.call.CallId;
import org.warmline.handoff.AgentStatus;

/** What a desk's page says to the service. */
sealed interface DeskMessage {

  record Status(AgentStatus.Choice choice, String reason) implements DeskMessage {}

  /** The whole card is painted. */
  record Shown(CallId call) implements DeskMessage {}

  record Accept(CallId call) implements DeskMessage {}

  record Decline(CallId call) implements DeskMessage {}

  record HangUp(CallId call) implements DeskMessage {}

  record Skip(CallId call) implements DeskMessage {}

  record WrapUp(CallId call, String result, String note) implements DeskMessage {}

  record Drafted(CallId call, Optional<String> result, String note) implements DeskMessage {}

  record MoreTime(CallId call) implements DeskMessage {}
}
