package org.warmline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a person is shown of a call, as the contract of the pages has it. Every text in it is
 * bounded and plain, whatever was said; what is not known is null.
 */
record Card(
    String id,
    String phase,
    long leftMillis,
    long ringMillis,
    long waitedMillis,
    long assistantMillis,
    long talkMillis,
    Who who,
    Wants wants,
    List<Why> why,
    Steps steps,
    List<Fact> facts,
    @Nullable Mood mood,
    List<Earlier> earlier,
    @Nullable Briefing briefing,
    int turns,
    @Nullable String audio,
    @Nullable WrapUp wrapUp) {
  private static final int MOST_ROWS = 30;
  private static final int MOST_POINTS = 200;

  Card {
    why = why.stream().limit(MOST_ROWS).toList();
    facts = facts.stream().limit(MOST_ROWS).toList();
    earlier = earlier.stream().limit(MOST_ROWS).toList();
  }

  record Who(@Nullable String name, @Nullable String number, Verified verified) {
    Who {
      name = Plain.textOrNull(name);
      number = Plain.textOrNull(number);
    }
  }

  /**
   * How sure it is who calls.
   *
   * @param by the labels of what proved it
   * @param ask the labels of what to ask for where nothing is proved
   */
  record Verified(
      String level, List<String> by, @Nullable Long atMillis, int failed, List<String> ask) {
    Verified {
      by = Plain.texts(by, MOST_ROWS);
      ask = Plain.texts(ask, MOST_ROWS);
    }
  }

  record Wants(@Nullable String title, String sentences) {
    Wants {
      title = Plain.textOrNull(title);
      sentences = Plain.text(sentences);
    }
  }

  record Why(
      String name,
      @Nullable String quote,
      @Nullable Long atMillis,
      @Nullable Integer value,
      @Nullable Integer limit,
      String note) {
    Why {
      name = Plain.text(name);
      quote = Plain.textOrNull(quote);
      note = Plain.text(note);
    }
  }

  record Steps(
      List<String> done, List<String> failed, List<String> left, @Nullable String changed) {
    Steps {
      done = Plain.texts(done, MOST_ROWS);
      failed = Plain.texts(failed, MOST_ROWS);
      left = Plain.texts(left, MOST_ROWS);
    }
  }

  record Fact(
      String name, String label, String value, @Nullable String heard, @Nullable String flag) {
    Fact {
      name = Plain.text(name);
      label = Plain.text(label);
      value = Plain.text(value);
      heard = Plain.textOrNull(heard);
    }
  }

  record Mood(String word, int limit, List<Point> points, List<Mark> marks, String sentence) {
    Mood {
      points = points.subList(Math.max(0, points.size() - MOST_POINTS), points.size());
      marks = marks.stream().limit(MOST_ROWS).toList();
    }
  }

  record Point(long atMillis, int value) {}

  record Mark(long atMillis, String text) {}

  record Earlier(String date, String text) {
    Earlier {
      text = Plain.text(text);
    }
  }

  record Briefing(String text, double seconds) {
    Briefing {
      text = Plain.text(text);
    }
  }

  record WrapUp(String endedBy, List<WrapUpResult> results, @Nullable String result, String note) {}
}
