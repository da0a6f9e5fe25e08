package org.warmline.dialogue;

import java.util.List;

/** One step of the dialogue: where it stands now and what is to be done, in order. */
public record Step(DialogueState state, List<Directive> directives) {
  public Step {
    directives = List.copyOf(directives);
  }
}
