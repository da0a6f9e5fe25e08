package org.warmline.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.warmline.call.CallEvent;

/** The names that kinds of events are kept under; once written, a name is never given up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CallEvent.Started.class, name = "started"),
  @JsonSubTypes.Type(value = CallEvent.Said.class, name = "said"),
  @JsonSubTypes.Type(value = CallEvent.Interrupted.class, name = "interrupted"),
  @JsonSubTypes.Type(value = CallEvent.Murmured.class, name = "murmured"),
  @JsonSubTypes.Type(value = CallEvent.Rejoined.class, name = "rejoined"),
  @JsonSubTypes.Type(value = CallEvent.Heard.class, name = "heard"),
  @JsonSubTypes.Type(value = CallEvent.Pressed.class, name = "pressed"),
  @JsonSubTypes.Type(value = CallEvent.Silent.class, name = "silent"),
  @JsonSubTypes.Type(value = CallEvent.Understood.class, name = "understood"),
  @JsonSubTypes.Type(value = CallEvent.Moved.class, name = "moved"),
  @JsonSubTypes.Type(value = CallEvent.ActionBegan.class, name = "action_began"),
  @JsonSubTypes.Type(value = CallEvent.ActionEnded.class, name = "action_ended"),
  @JsonSubTypes.Type(value = CallEvent.Escalated.class, name = "escalated"),
  @JsonSubTypes.Type(value = CallEvent.Timed.class, name = "timed"),
  @JsonSubTypes.Type(value = CallEvent.Handoff.class, name = "handoff"),
  @JsonSubTypes.Type(value = CallEvent.Talked.class, name = "talked"),
  @JsonSubTypes.Type(value = CallEvent.WrappedUp.class, name = "wrapped_up"),
  @JsonSubTypes.Type(value = CallEvent.Ended.class, name = "ended"),
})
interface CallEventKinds {}
