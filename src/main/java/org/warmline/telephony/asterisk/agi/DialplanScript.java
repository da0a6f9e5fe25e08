package org.warmline.telephony.asterisk.agi;

import java.util.List;
import java.util.Optional;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one question of the dialplan. Whatever fails, nothing is answered, which the dialplan
 * takes for a person. Used by many threads at once.
 */
final class DialplanScript implements AgiScript {
  private static final Logger LOG = LoggerFactory.getLogger(DialplanScript.class);

  private final Dialplan dialplan;

  DialplanScript(Dialplan dialplan) {
    this.dialplan = dialplan;
  }

  @Override
  public void service(AgiRequest request, AgiChannel channel) {
    try {
      for (Variable variable : answer(request)) {
        channel.setVariable(variable.name(), variable.value());
      }
    } catch (AgiException hungUp) {
      LOG.debug("A question of the dialplan went away while it was answered", hungUp);
    } catch (RuntimeException failed) {
      LOG.error("A question of the dialplan failed; its caller goes to a person", failed);
    }
  }

  private List<Variable> answer(AgiRequest request) {
    String script = Optional.ofNullable(request.getScript()).orElse("");
    return switch (script) {
      case "begin" -> Variable.of(dialplan.begin(Asked.by(request)));
      case "next" -> Variable.of(dialplan.next(Asked.by(request)));
      case "queuefail" -> Variable.of(dialplan.queueFailed(Asked.by(request), status(request)));
      case "check" ->
          dialplan
              .check()
              .map(announced -> List.of(new Variable("WL_CHECK_UUID", announced.toString())))
              .orElseGet(List::of);
      default -> {
        LOG.warn(
            "The dialplan asks what is not known here; compare it with dialplans/asterisk of this"
                + " version");
        yield List.of();
      }
    };
  }

  private static String status(AgiRequest request) {
    return Asked.status(Optional.ofNullable(request.getParameter("status")).orElse(""));
  }
}
