package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a script makes the assistant say word for word, so that it can be rendered ahead. */
public final class Vocabulary {
  private Vocabulary() {}

  /** All fixed stretches of all prompts, those of the greeting first. */
  public static List<String> carriers(Script script) {
    Set<String> texts = new LinkedHashSet<>();
    for (House.Line line : House.Line.values()) {
      add(script.house().prompt(line), script, texts);
    }
    for (Flow flow : script.flows().values()) {
      prompts(flow).forEach(prompt -> add(prompt, script, texts));
    }
    texts.add(Spoken.OR);
    return List.copyOf(texts);
  }

  /** Every letter and digit as it is spelled out. */
  public static List<String> symbols() {
    return IntStream.concat(IntStream.rangeClosed('0', '9'), IntStream.rangeClosed('A', 'Z'))
        .mapToObj(symbol -> Spoken.say("code", Character.toString(symbol)))
        .toList();
  }

  /**
   * Values as they are spoken.
   *
   * @param kind a slot's type or a fact's name: {@code date}, {@code time}, {@code city}
   */
  public static List<String> values(String kind, Collection<String> values) {
    return values.stream().map(value -> Spoken.say(kind, value)).distinct().toList();
  }

  private static List<Prompt> prompts(Flow flow) {
    List<Prompt> prompts = new ArrayList<>();
    for (SlotSpec slot : flow.slots().values()) {
      slot.ask().ifPresent(prompts::add);
      slot.again().ifPresent(prompts::add);
      slot.none().map(Refusal::say).ifPresent(prompts::add);
    }
    for (FlowStep step : flow.steps()) {
      if (step instanceof FlowStep.Confirm confirm) {
        prompts.add(confirm.prompt());
      }
    }
    flow.done().ifPresent(prompts::add);
    flow.refused().values().forEach(refusal -> prompts.add(refusal.say()));
    return prompts;
  }

  private static void add(Prompt prompt, Script script, Set<String> texts) {
    Wording house = new Wording(script, DialogueState.FRESH);
    for (Template template : prompt.wordings().values()) {
      for (Template.Piece piece : template.pieces()) {
        boolean ours = piece.place() && piece.text().equals("company");
        if (!piece.place() || ours) {
          texts.add(house.say(new Template(List.of(piece))).text());
        }
      }
    }
  }
}
