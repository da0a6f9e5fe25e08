package org.warmline.admin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warmline.understanding.learning.IntentTrial;
import org.warmline.understanding.learning.IntentTrial.Answer;
import org.warmline.understanding.learning.IntentTrial.Near;

/**
 * One page without anything from elsewhere: how each intent did, what was taken for what, and which
 * phrases drew the sentences there. Used by one thread.
 */
final class ConfusionPage {
  private static final int PHRASES = 2;
  private static final double PERCENT = 100;
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8886; --soft: #8882; --bad: #b3261e; }
      @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; } }
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
      th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      td.n, th.n { text-align: right; white-space: nowrap; }
      details { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: .4rem .8rem; }
      summary { cursor: pointer; } b.bad { color: var(--bad); } small { opacity: .75; }
      """;

  private final IntentTrial trial;
  private final List<Answer> answers;
  private final StringBuilder page = new StringBuilder();

  private record Confusion(String intent, String taken, List<Answer> answers) {}

  ConfusionPage(IntentTrial trial, Evaluation evaluation) {
    this.trial = trial;
    this.answers = evaluation.answers();
  }

  /** The page of a test on what was taught. */
  String html(Path train, Path test) {
    long right = answers.stream().filter(Answer::right).count();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .append("<title>What is taken for what</title><style>\n")
        .append(STYLE)
        .append("</style></head><body>\n<h1>What is taken for what</h1>\n<p>Taught by <code>")
        .append(escape(train.toString()))
        .append("</code>, asked <code>")
        .append(escape(test.toString()))
        .append("</code>: ")
        .append(
            "%d of %d right, %s.</p>%n"
                .formatted(right, answers.size(), percent(right, answers.size())));
    confusions();
    intents();
    return page.append("</body></html>\n").toString();
  }

  private void confusions() {
    List<Confusion> confusions = mistaken();
    page.append("<h2>Confusions</h2>\n");
    if (confusions.isEmpty()) {
      page.append("<p>There are none.</p>\n");
      return;
    }
    page.append(
        "<p>Most frequent first. Under each sentence stand the phrases of the wrong intent that it"
            + " lies nearest to, and those of the right one, with their likeness of at most 1. A"
            + " wrong phrase that comes up often is worth rewording; where the right ones are far"
            + " away, a phrase like the sentence is missing.</p>\n");
    confusions.forEach(this::confusion);
  }

  private List<Confusion> mistaken() {
    Map<String, List<Answer>> pairs =
        answers.stream()
            .filter(answer -> !answer.right())
            .collect(
                Collectors.groupingBy(
                    answer -> answer.asked().intent() + "\t" + answer.intent(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Confusion> confusions = new ArrayList<>();
    pairs
        .values()
        .forEach(
            list ->
                confusions.add(
                    new Confusion(
                        list.getFirst().asked().intent(), list.getFirst().intent(), list)));
    confusions.sort(Comparator.comparingInt((Confusion c) -> c.answers().size()).reversed());
    return confusions;
  }

  private void confusion(Confusion confusion) {
    String taken = confusion.taken().isEmpty() ? "nothing" : confusion.taken();
    page.append("<details><summary><b class=\"bad\">")
        .append(confusion.answers().size())
        .append("</b> × <b>")
        .append(escape(confusion.intent()))
        .append("</b> taken for <b>")
        .append(escape(taken))
        .append(
            "</b></summary>\n<table><tr><th>sentence</th><th class=\"n\">confidence</th><th>nearest in ")
        .append(escape(taken))
        .append("</th><th>nearest in ")
        .append(escape(confusion.intent()))
        .append("</th></tr>\n");
    for (Answer answer : confusion.answers()) {
      page.append("<tr><td>")
          .append(escape(answer.asked().text()))
          .append("</td><td class=\"n\">")
          .append(String.format(Locale.ROOT, "%.2f", answer.confidence()))
          .append("</td><td>")
          .append(nearest(answer, confusion.taken()))
          .append("</td><td>")
          .append(nearest(answer, confusion.intent()))
          .append("</td></tr>\n");
    }
    page.append("</table></details>\n");
  }

  private String nearest(Answer answer, String intent) {
    List<Near> near = trial.nearest(answer.asked().text(), intent, PHRASES);
    return near.isEmpty()
        ? "<small>not taught</small>"
        : near.stream()
            .map(
                phrase ->
                    escape(phrase.phrase())
                        + String.format(Locale.ROOT, " <small>%.2f</small>", phrase.cosine()))
            .collect(Collectors.joining("<br>"));
  }

  private record Tested(String intent, List<Answer> answers) {

    double accuracy() {
      return IntentMeasures.accuracy(answers);
    }
  }

  private void intents() {
    page.append("<h2>Intents</h2>\n<table><tr><th>intent</th><th class=\"n\">right</th>")
        .append(
            "<th class=\"n\">of</th><th class=\"n\">share</th><th>taken for instead</th></tr>\n");
    answers.stream()
        .collect(Collectors.groupingBy(answer -> answer.asked().intent()))
        .entrySet()
        .stream()
        .map(entry -> new Tested(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Tested::accuracy).thenComparing(Tested::intent))
        .forEach(this::intent);
    page.append("</table>\n");
  }

  private void intent(Tested tested) {
    int all = tested.answers().size();
    long right = tested.answers().stream().filter(Answer::right).count();
    page.append("<tr><td>")
        .append(escape(tested.intent()))
        .append("</td><td class=\"n\">%d</td><td class=\"n\">%d</td>".formatted(right, all))
        .append("<td class=\"n\">%s</td><td>".formatted(percent(right, all)))
        .append(escape(instead(tested.answers())))
        .append("</td></tr>\n");
  }

  private static String instead(List<Answer> own) {
    Map<String, Long> taken =
        own.stream()
            .filter(answer -> !answer.right())
            .collect(Collectors.groupingBy(Answer::intent, TreeMap::new, Collectors.counting()));
    return taken.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            entry ->
                (entry.getKey().isEmpty() ? "nothing" : entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String percent(long part, int whole) {
    return String.format(Locale.ROOT, "%.1f %%", PERCENT * part / whole);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
