package org.warmline.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a simulated caller answer what is asked rather than recite: a caller who is asked again says
 * it again, in other words if there are any, and loses patience in the end. Used by one thread.
 */
public final class Improviser implements Supplier<Optional<CallerMove>> {
  private static final int PATIENCE = 4;

  private final Map<String, List<CallerMove.Speak>> answers;
  private final Supplier<Question> question;
  private final Map<String, Integer> given = new HashMap<>();

  /**
   * What was asked last.
   *
   * @param slot what the question is about, empty for an open one
   * @param words the whole question
   */
  public record Question(String slot, String words) {
    public static final Question NONE = new Question("", "");

    /** What an answer to it is about. */
    public String about() {
      return words.contains("anything else") ? "anything_else" : slot;
    }
  }

  /** Answers by what was asked last; the empty name stands for an open question. */
  public Improviser(Map<String, List<CallerMove.Speak>> answers, Supplier<Question> question) {
    this.answers = Map.copyOf(answers);
    this.question = question;
  }

  @Override
  public Optional<CallerMove> get() {
    Question asked = question.get();
    String about = asked.about();
    List<CallerMove.Speak> wordings = answers.getOrDefault(about, List.of());
    int times = given.merge(about, 1, Integer::sum);
    if (wordings.isEmpty() || times > PATIENCE) {
      return Optional.of(new CallerMove.HangUp());
    }
    return Optional.of(wordings.get((times - 1) % wordings.size()));
  }
}
