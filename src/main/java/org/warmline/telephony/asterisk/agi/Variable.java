package org.warmline.telephony.asterisk.agi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A variable that is set on the caller's channel. Its value has only characters that mean nothing
 * to a dialplan: no line break, comma, quote or bracket.
 */
record Variable(String name, String value) {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._/:@+ -]*");

  /** The dialplan adds one each time a caller waits again; nobody waits so often. */
  private static final String BEFORE_ALL = "1000";

  Variable {
    if (!HARMLESS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of "
              + name
              + " has characters that a dialplan takes for its own; use letters, digits and"
              + " . _ / : @ + - in names of queues and folders");
    }
  }

  private static List<Variable> toQueue(DialplanAnswer.Queue queue) {
    List<Variable> set = new ArrayList<>();
    set.add(new Variable("WL_QUEUE", queue.queue()));
    set.add(new Variable("__WHISPER", queue.whisper()));
    set.add(new Variable("WL_HOLD", queue.hold()));
    set.add(new Variable("__WL_RING", Integer.toString(queue.ringSeconds())));
    if (queue.first()) {
      set.add(new Variable("QUEUE_PRIO", BEFORE_ALL));
    }
    set.add(new Variable("WL_NEXT", "human"));
    return set;
  }

  /** What an answer sets, in order: what tells the dialplan where to go comes last. */
  static List<Variable> of(DialplanAnswer answer) {
    return switch (answer) {
      case DialplanAnswer.AsWithoutUs ignored -> List.of();
      case DialplanAnswer.Talk talk ->
          List.of(new Variable("WL_UUID", talk.announced().toString()));
      case DialplanAnswer.Queue queue -> toQueue(queue);
      case DialplanAnswer.Assistant ignored -> List.of(new Variable("WL_NEXT", "bot"));
      case DialplanAnswer.Bye ignored -> List.of(new Variable("WL_NEXT", "bye"));
    };
  }
}
