package org.warmline.telephony.asterisk.ami;

import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.SetVarAction;

/**
 * Words what is asked of Asterisk. A value with a line break could be a second request: refused.
 */
final class Actions {
  private Actions() {}

  static ManagerAction renew(String channel, int seconds) {
    return new SetVarAction(
        oneLine(channel), "TIMEOUT(absolute)", String.valueOf(Math.max(0, seconds)));
  }

  static ManagerAction hangUp(String channel) {
    return new HangupAction(oneLine(channel));
  }

  /** Received by whoever reads keys from that channel, not sent to its phone. */
  static ManagerAction press(String channel, char digit) {
    PlayDtmfAction action = new PlayDtmfAction(oneLine(channel), oneLine(String.valueOf(digit)));
    action.setReceive(true);
    return action;
  }

  static ManagerAction pause(String queue, String member, boolean paused, String reason) {
    QueuePauseAction action = new QueuePauseAction(oneLine(member), oneLine(queue), paused);
    action.setReason(oneLine(reason));
    return action;
  }

  static ManagerAction redirect(String channel, String context, String extension, String priority) {
    return new RedirectToLabelAction(
        oneLine(channel), oneLine(context), oneLine(extension), oneLine(priority));
  }

  static ManagerAction originate(Manager.Originate what) {
    OriginateAction action = new OriginateAction();
    action.setChannelId(oneLine(what.uniqueId()));
    action.setOtherChannelId(oneLine(what.uniqueId()) + "-2");
    action.setChannel(oneLine(what.destination()));
    action.setContext(oneLine(what.context()));
    action.setExten(oneLine(what.extension()));
    action.setPriority(1);
    action.setCallerId(oneLine(what.callerName()));
    action.setTimeout((long) what.timeoutMillis());
    action.setAsync(true);
    what.variables().forEach((name, value) -> action.setVariable(oneLine(name), oneLine(value)));
    return action;
  }

  private static String oneLine(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ') {
        throw new IllegalArgumentException(
            "a value for Asterisk contains a line break or another control character; leave it out");
      }
    }
    return value;
  }
}
