package org.warmline.call;

/** How a sentence is meant to sound; a flow may word its prompts differently for each. */
public enum Tone {
  NEUTRAL,
  WARM,
  APOLOGETIC,
  BRISK
}
