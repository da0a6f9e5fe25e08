package org.warmline.dialogue;

/**
 * One step of a flow. The dialogue walks the steps from the top and stops at the first unmet one.
 */
public sealed interface FlowStep {

  /** Ask for a slot until it is filled. */
  record Ask(String slot) implements FlowStep {}

  /** Look something up that must succeed before going on. */
  record Check(String action) implements FlowStep {}

  /** Read back and have it confirmed. */
  record Confirm(Prompt prompt) implements FlowStep {}

  /** Do what the flow is for. */
  record Do(String action) implements FlowStep {}
}
