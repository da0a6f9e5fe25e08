package org.warmline.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.warmline.call.ActionReport;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.HandoffStep;
import org.warmline.call.Meaning;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
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
  private final CompletableFuture<Void> noted = new CompletableFuture<>();
  private final List<CallEvent.Handoff> steps = new ArrayList<>();
  private Optional<CallEvent.WrappedUp> wrapUp = Optional.empty();
  private long decidedAtMillis;
  private int agentSentences;
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
      case CallEvent.Escalated escalated -> {
        escalation = Optional.of(escalated.escalation());
        decidedAtMillis = escalated.atMillis();
      }
      case CallEvent.Handoff handoff -> steps.add(handoff);
      case CallEvent.Talked talked -> talked(talked);
      case CallEvent.WrappedUp wrapped -> {
        wrapUp = Optional.of(wrapped);
        noted.complete(null);
      }
      case CallEvent.Ended ended -> {
        outcome = Optional.of(ended.outcome());
        if (ended.outcome() != Outcome.TO_AGENT) {
          noted.complete(null);
        }
      }
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

  /** What happened on the way to a person, in order. */
  synchronized List<CallEvent.Handoff> steps() {
    return List.copyOf(steps);
  }

  /** How long after the decision for a person this happened first; empty when it did not. */
  synchronized Optional<Long> afterDecision(HandoffStep step) {
    return steps.stream()
        .filter(taken -> taken.step() == step)
        .findFirst()
        .map(taken -> taken.atMillis() - decidedAtMillis);
  }

  synchronized Optional<CallEvent.WrappedUp> wrapUp() {
    return wrapUp;
  }

  /** Is done once the call needs no note of an agent any more: written, or never to come. */
  CompletableFuture<Void> whenNoted() {
    return noted;
  }

  CallId id() {
    return id;
  }

  /** Whether caller and agent hear each other now. */
  synchronized boolean isBridged() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).step() == HandoffStep.BRIDGED;
  }

  synchronized int agentSentences() {
    return agentSentences;
  }

  private void talked(CallEvent.Talked talked) {
    boolean agents = talked.party() == Party.AGENT;
    agentSentences += agents ? 1 : 0;
    line(
        talked.atMillis(),
        agents ? "agent" : "caller",
        agents ? talked.text() : truth.get(),
        Optional.of(talked.text()));
  }

  private void line(long atMillis, String who, String said, Optional<String> heard) {
    transcript.accept(new TranscriptLine(id.value(), atMillis, who, said, heard));
  }
}
