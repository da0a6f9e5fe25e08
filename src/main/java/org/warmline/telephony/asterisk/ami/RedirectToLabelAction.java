package org.warmline.telephony.asterisk.ami;

import java.io.Serial;
import org.asteriskjava.manager.action.AbstractManagerAction;

/**
 * Moves a channel to a label in the dialplan; the library's own action takes only numbers. Public
 * because the library reads it by reflection; of use to nobody else.
 */
public final class RedirectToLabelAction extends AbstractManagerAction {
  @Serial private static final long serialVersionUID = 1L;

  private final String channel;
  private final String context;
  private final String exten;
  private final String priority;

  RedirectToLabelAction(String channel, String context, String exten, String priority) {
    this.channel = channel;
    this.context = context;
    this.exten = exten;
    this.priority = priority;
  }

  @Override
  public String getAction() {
    return "Redirect";
  }

  public String getChannel() {
    return channel;
  }

  public String getContext() {
    return context;
  }

  public String getExten() {
    return exten;
  }

  public String getPriority() {
    return priority;
  }
}
