package org.warmline.dialogue;

import java.util.Map;

/** What the assistant says whatever the caller wants. */
public record House(String company, Map<Line, Prompt> prompts) {

  /** The names of the prompts, as in {@code house.yaml} but in capitals. */
  public enum Line {
    GREETING,
    ANYTHING_ELSE,
    GO_AHEAD,
    NOT_UNDERSTOOD,
    DID_YOU_MEAN,
    OFFER_PERSON,
    WITHOUT_IT,
    SLOWER,
    SILENCE,
    PLEASE_CONFIRM,
    NOT_CONFIRMED,
    HELP,
    START_OVER,
    ONE_MOMENT,
    STILL_WORKING,
    ACTION_FAILED,
    GOODBYE,
    GOODBYE_SILENCE,
    HANDOFF,
    EMERGENCY,
    STILL_WAITING,
    AGENT_LOST,
    NOBODY_THERE,
    LEFT_QUEUE,
    CALLBACK,
    CALLBACK_HERE,
    CALLBACK_NUMBER,
    CALLBACK_NUMBER_AGAIN,
    CALLBACK_STORED,
    CALLBACK_NOT_STORED,
    CALLBACK_DECLINED
  }

  public House {
    prompts = Map.copyOf(prompts);
  }

  public Prompt prompt(Line line) {
    Prompt prompt = prompts.get(line);
    if (prompt == null) {
      throw new IllegalStateException("the house has no prompt " + line);
    }
    return prompt;
  }
}
