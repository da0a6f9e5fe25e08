package org.warmline.telephony.asterisk.ami;

import java.io.Serial;
import org.asteriskjava.manager.event.UserEvent;

/**
 * What the dialplan tells right before it waits for an agent's key: {@code
 * UserEvent(WarmlineWhisper,…)}. Public because the library fills it by reflection; of use to
 * nobody else.
 */
public final class WarmlineWhisperEvent extends UserEvent {
  @Serial private static final long serialVersionUID = 1L;

  private String call = "";

  public WarmlineWhisperEvent(Object source) {
    super(source);
  }

  /** The channel of the phone at which it is heard, also when the dialplan names it once more. */
  String phone() {
    return getChannel() == null ? "" : getChannel().lines().findFirst().orElse("");
  }

  /** The unique id of the caller's channel. */
  public String getCall() {
    return call;
  }

  public void setCall(String call) {
    this.call = call;
  }
}
