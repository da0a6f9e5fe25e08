package org.warmline.dialogue;

/** How the house deals with an intent. */
public enum Handling {
  /** The assistant does it. */
  AUTOMATE,
  /** It always goes to a person. */
  PEOPLE_ONLY,
  /** It steers the conversation itself: repeat, help, goodbye, … */
  CONTROL
}
