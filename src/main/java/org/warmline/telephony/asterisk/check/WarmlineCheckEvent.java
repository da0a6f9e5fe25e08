package org.warmline.telephony.asterisk.check;

import java.io.Serial;
import org.asteriskjava.manager.event.UserEvent;

/**
 * What the dialplan tells of each probe: {@code UserEvent(WarmlineCheck,…)}. Public because the
 * library fills it by reflection; of use to nobody else.
 */
public final class WarmlineCheckEvent extends UserEvent {
  @Serial private static final long serialVersionUID = 1L;

  private String token = "";
  private String kind = "";
  private String name = "";
  private String result = "";

  public WarmlineCheckEvent(Object source) {
    super(source);
  }

  Reported reported() {
    return new Reported(kind, name, result);
  }

  /** The word by which a check knows its own probe. */
  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result;
  }
}
