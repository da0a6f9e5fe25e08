package org.warmline.dialogue;

import java.util.Map;
import org.warmline.call.Tone;

/** Something the assistant says, worded for one or more tones. */
public record Prompt(Map<Tone, Template> wordings) {
  public Prompt {
    wordings = Map.copyOf(wordings);
    if (!wordings.containsKey(Tone.NEUTRAL)) {
      throw new IllegalArgumentException("a prompt needs a neutral wording");
    }
  }

  public static Prompt of(String wording) {
    return new Prompt(Map.of(Tone.NEUTRAL, Template.parse(wording)));
  }

  /** The wording for a tone, or the neutral one. */
  public Template wording(Tone tone) {
    Template own = wordings.get(tone);
    return own == null
        ? wordings.getOrDefault(Tone.NEUTRAL, new Template(java.util.List.of()))
        : own;
  }
}
