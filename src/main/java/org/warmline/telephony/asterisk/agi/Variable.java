package org.warmline.telephony.asterisk.agi;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A variable that is set on the caller's channel. Its value has only characters that mean nothing
 * to a dialplan: no line break, comma, quote or bracket.
 */
record Variable(String name, String value) {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._/:@+ -]*");

  Variable {
    if (!HARMLESS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of "
              + name
              + " has characters that a dialplan takes for its own; use letters, digits and"
              + " . _ / : @ + - in names of queues and folders");
    }
  }

  /** What an answer sets, in order: what tells the dialplan where to go comes last. */
  static List<Variable> of(DialplanAnswer answer) {
    return switch (answer) {
      case DialplanAnswer.AsWithoutUs ignored -> List.of();
      case DialplanAnswer.Talk talk ->
          List.of(new Variable("WL_UUID", talk.announced().toString()));
      case DialplanAnswer.Queue queue ->
          List.of(
              new Variable("WL_QUEUE", queue.queue()),
              new Variable("__WHISPER", queue.whisper()),
              new Variable("WL_HOLD", queue.hold()),
              new Variable("__WL_RING", Integer.toString(queue.ringSeconds())),
              new Variable("WL_NEXT", "human"));
      case DialplanAnswer.Assistant ignored -> List.of(new Variable("WL_NEXT", "bot"));
      case DialplanAnswer.Bye ignored -> List.of(new Variable("WL_NEXT", "bye"));
    };
  }
}
