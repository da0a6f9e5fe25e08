package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.conversation.CallObserver;

/** Watches one call of the story. May be shared between threads. */
final class StoryWatch implements CallObserver {
  private final StoryCall call;
  private final CallId id;
  private Supplier<String> truth = () -> "";
  private final Consumer<TranscriptLine> transcript;
  private final List<ActionReport> actions = new ArrayList<>();
  private Optional<Escalation> escalation = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();
  private Improviser.Question question = Improviser.Question.NONE;
  private int turns;

  StoryWatch(StoryCall call, CallId id, Consumer<TranscriptLine> transcript) {
    this.call = call;
    this.id = id;
    this.transcript = transcript;
  }

  /** From now on, this tells what the caller really said last. */
  synchronized void listenTo(Supplier<String> caller) {
    truth = caller;
  }

  @Override
  public synchronized void onEvent(CallEvent event) {
    switch (event) {
      case CallEvent.Said said -> {
        question = new Improviser.Question(said.expects(), said.text());
        line(said.atMillis(), "bot", said.text(), Optional.empty());
      }
      case CallEvent.Heard heard -> {
        turns = heard.turn();
        line(heard.atMillis(), "caller", truth.get(), Optional.of(heard.text()));
      }
      case CallEvent.Pressed pressed -> {
        turns = pressed.turn();
        line(pressed.atMillis(), "caller", "(presses " + pressed.digit() + ")", Optional.empty());
      }
      case CallEvent.ActionEnded ended -> actions.add(ended.report());
      case CallEvent.Escalated escalated -> escalation = Optional.of(escalated.escalation());
      case CallEvent.Ended ended -> outcome = Optional.of(ended.outcome());
      default -> {}
    }
  }

  @Override
  public void onMeaning(int turn, Meaning meaning) {}

  StoryCall call() {
    return call;
  }

  synchronized Improviser.Question question() {
    return question;
  }

  synchronized List<ActionReport> actions() {
    return List.copyOf(actions);
  }

  synchronized Optional<Escalation> escalation() {
    return escalation;
  }

  synchronized Optional<Outcome> outcome() {
    return outcome;
  }

  synchronized int turns() {
    return turns;
  }

  private void line(long atMillis, String who, String said, Optional<String> heard) {
    transcript.accept(new TranscriptLine(id.value(), atMillis, who, said, heard));
  }
}
