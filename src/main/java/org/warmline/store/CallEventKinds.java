package org.warmline.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.warmline.call.CallEvent;

/** The names that kinds of events are kept under; once written, a name is never given up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(value = CallEvent.Started.class, name = "started"),
  @Type(value = CallEvent.Said.class, name = "said"),
  @Type(value = CallEvent.Interrupted.class, name = "interrupted"),
  @Type(value = CallEvent.Heard.class, name = "heard"),
  @Type(value = CallEvent.Pressed.class, name = "pressed"),
  @Type(value = CallEvent.Silent.class, name = "silent"),
  @Type(value = CallEvent.Understood.class, name = "understood"),
  @Type(value = CallEvent.Moved.class, name = "moved"),
  @Type(value = CallEvent.ActionBegan.class, name = "action_began"),
  @Type(value = CallEvent.ActionEnded.class, name = "action_ended"),
  @Type(value = CallEvent.Escalated.class, name = "escalated"),
  @Type(value = CallEvent.Timed.class, name = "timed"),
  @Type(value = CallEvent.Ended.class, name = "ended"),
  @Type(value = CallEvent.Noted.class, name = "noted"),
})
interface CallEventKinds {}
