package org.warmline.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The figures of an {@link AccuracyRun}, for people and for programs. */
public final class AccuracyReport {
  private static final String ROW = "%-32s %9s %9s %11s %11s %11s %7s%n";

  private final List<AccuracyRun.Heard> heard;

  public AccuracyReport(List<AccuracyRun.Heard> heard) {
    this.heard = List.copyOf(heard);
  }

  /** Wrong words in a hundred, over all of it. */
  public double wordErrorPercent() {
    return heard.stream()
        .map(AccuracyRun.Heard::tally)
        .reduce(AccuracyTally.NOTHING, AccuracyTally::plus)
        .wordErrorPercent();
  }

  /** By what was asked for, by voice, and all together. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT, ROW, "", "wrong", "WER", "exact", "swallowed", "persons", "CPU"));
    groups().forEach((name, by) -> sums(by).forEach((key, tally) -> row(table, name, key, tally)));
    return table.toString();
  }

  private static void row(StringBuilder table, String group, String key, AccuracyTally tally) {
    table.append(
        String.format(
            Locale.ROOT,
            ROW,
            group + " " + key,
            tally.wrongWords() + "/" + tally.words(),
            String.format(Locale.ROOT, "%.1f %%", tally.wordErrorPercent()),
            tally.exact() + "/" + tally.answers(),
            tally.swallowed() + "/" + tally.others(),
            tally.persons() - tally.personsMissed() + "/" + tally.persons(),
            String.format(
                Locale.ROOT, "%.3f", (double) tally.cpuMillis() / Math.max(1, tally.millis()))));
  }

  /** The same figures: an object a group, in it an object a name. */
  public ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    groups()
        .forEach(
            (name, by) -> {
              ObjectNode group = all.putObject(name);
              sums(by).forEach((key, tally) -> fill(group.putObject(key), tally));
            });
    return all;
  }

  private static void fill(ObjectNode node, AccuracyTally tally) {
    node.put("words", tally.words())
        .put("wrongWords", tally.wrongWords())
        .put("answers", tally.answers())
        .put("exact", tally.exact())
        .put("others", tally.others())
        .put("swallowed", tally.swallowed())
        .put("persons", tally.persons())
        .put("personsMissed", tally.personsMissed())
        .put("soundMillis", tally.millis())
        .put("cpuMillis", tally.cpuMillis());
  }

  private Map<String, AccuracyTally> sums(Function<SpokenAnswer, String> by) {
    return AccuracyRun.sums(heard, by);
  }

  private static Map<String, Function<SpokenAnswer, String>> groups() {
    Map<String, Function<SpokenAnswer, String>> groups = new java.util.LinkedHashMap<>();
    groups.put("asked", said -> said.kind() + " " + said.slot());
    groups.put("voice", SpokenAnswer::voice);
    groups.put("all", said -> "");
    return groups;
  }
}
