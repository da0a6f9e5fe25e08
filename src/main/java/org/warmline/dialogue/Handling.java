package org.warmline.dialogue;

/** How the house deals with an intent. */
public enum Handling {
  /** The assistant does it. */
  AUTOMATE,
  /** The assistant can't do it: it says so and offers a person. */
  OFFER_PERSON,
  /** It always goes to a person. */
  PEOPLE_ONLY,
  /** It steers the conversation itself: repeat, help, goodbye, … */
  CONTROL
}
