package org.warmline.rehearsal.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.CallerMove;
import org.warmline.rehearsal.Improviser;
import org.warmline.rehearsal.SimulatedCaller;
import org.warmline.rehearsal.Stopwatch;
import org.warmline.telephony.Paced;
import org.warmline.telephony.asterisk.media.AudioSocketPhone;

/**
 * A caller at the far end of the wire: hears what has come, says what is next, every 20 ms, and
 * tells what was measured. Moved on by one thread; told what was asked by another.
 */
final class CallerLine implements Paced {
  private final int line;
  private final AudioSocketPhone phone;
  private final Consumer<Report> tell;
  private final Stopwatch stopwatch = new Stopwatch();
  private final SimulatedCaller caller;
  private volatile Improviser.Question question = Improviser.Question.NONE;
  private volatile boolean leaving;
  private String answering = "";
  private int sentences;
  private int turns;
  private boolean over;

  CallerLine(
      int line,
      AudioSocketPhone phone,
      List<CallerMove> first,
      Map<String, List<CallerMove.Speak>> answers,
      Consumer<Report> tell) {
    this.line = line;
    this.phone = phone;
    this.tell = tell;
    this.caller =
        new SimulatedCaller(
            first,
            new Improviser(answers, () -> question),
            stopwatch,
            Optional.of(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime())));
  }

  void asked(String slot, String words) {
    question = new Improviser.Question(slot, words);
  }

  void hangUp() {
    leaving = true;
  }

  @Override
  public void tick() {
    if (over) {
      return;
    }
    try {
      exchange();
    } catch (IOException broken) {
      over = true;
      tell.accept(Report.broke(line, String.valueOf(broken.getMessage())));
    }
  }

  @Override
  public boolean isOver() {
    return over;
  }

  private void exchange() throws IOException {
    for (Pcm frame : phone.receive()) {
      caller.hear(frame);
    }
    report();
    if (phone.isOver() || caller.hasHungUp() || leaving) {
      over = true;
      phone.close();
      tell.accept(Report.over(line));
      return;
    }
    phone.send(caller.speak());
  }

  private void report() {
    if (stopwatch.turns() > turns) {
      turns = stopwatch.turns();
      tell.accept(Report.turn(line, answering, stopwatch.voiceToVoice().getLast()));
    }
    if (caller.sentences() > sentences) {
      sentences = caller.sentences();
      answering = question.about();
      tell.accept(Report.spoke(line, caller.lastText()));
    }
  }
}
