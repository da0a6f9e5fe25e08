package org.warmline.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.warmline.call.CallEvent;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;
import org.warmline.call.Party;

/**
 * The lines of one call's transcript, and which of them each event changes. Depends on nothing but
 * what it is told. Used by one thread at a time.
 */
final class TranscriptView {
  private static final int MOST_LINES = 2000;

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Map<String, Integer> turns = new LinkedHashMap<>();
  private final Map<Party, Integer> finished = new EnumMap<>(Party.class);

  /** The lines that an event has changed or added. */
  List<Line> add(CallEvent event) {
    return switch (event) {
      case CallEvent.Said said -> List.of(line(Party.ASSISTANT, said.text(), said, Map.of()));
      case CallEvent.Heard heard ->
          List.of(line(Party.CALLER, heard.text(), heard, heard.personal()));
      case CallEvent.Talked talked ->
          List.of(line(talked.party(), talked.text(), talked, talked.personal()));
      case CallEvent.Escalated escalated -> mark(escalated.escalation());
      default -> List.of();
    };
  }

  /** Other words in the line of a turn; without evidence, which quoted the words before. */
  List<Line> replace(CallEvent.Heard heard) {
    return all().stream()
        .filter(line -> Integer.valueOf(heard.turn()).equals(turns.get(line.id())))
        .map(
            line ->
                keep(
                    new Line(
                        line.id(),
                        line.who(),
                        heard.text(),
                        true,
                        line.atMillis(),
                        List.of(),
                        sorted(heard.personal()))))
        .toList();
  }

  /** Words of a sentence that is still being said. */
  Line partial(Party who, String text, long atMillis) {
    return keep(new Line(id(who), who, text, false, atMillis, List.of(), List.of()));
  }

  List<Line> all() {
    return List.copyOf(lines.values());
  }

  private Line line(Party who, String text, CallEvent event, Map<String, String> personal) {
    String id = id(who);
    finished.merge(who, 1, Integer::sum);
    if (event instanceof CallEvent.Heard heard) {
      turns.put(id, heard.turn());
    }
    return keep(new Line(id, who, text, true, event.atMillis(), List.of(), sorted(personal)));
  }

  private static List<String> sorted(Map<String, String> personal) {
    return personal.values().stream().distinct().sorted().toList();
  }

  /** An unfinished line has the id that it will have when it is finished. */
  private String id(Party who) {
    return who.name().toLowerCase(Locale.ROOT) + "-" + finished.getOrDefault(who, 0);
  }

  private Line keep(Line line) {
    lines.put(line.id(), line);
    if (lines.size() > MOST_LINES) {
      String oldest = lines.keySet().iterator().next();
      lines.remove(oldest);
      turns.remove(oldest);
    }
    return line;
  }

  private List<Line> mark(Escalation escalation) {
    List<Line> marked = new ArrayList<>();
    for (Line line : all()) {
      List<String> words = evidence(line, escalation);
      if (!words.equals(line.evidence())) {
        marked.add(keep(line.with(words)));
      }
    }
    return marked;
  }

  /** The words of the evidence as the line has them. */
  private List<String> evidence(Line line, Escalation escalation) {
    Integer turn = turns.get(line.id());
    if (turn == null) {
      return line.evidence();
    }
    String text = line.text().toLowerCase(Locale.ROOT);
    Function<String, Integer> place = words -> text.indexOf(words.toLowerCase(Locale.ROOT));
    return escalation.evidence().stream()
        .filter(e -> e.kind().equals("words") && e.turn() == turn && !e.value().isBlank())
        .map(Evidence::value)
        .filter(words -> place.apply(words) >= 0)
        .filter(words -> place.apply(words) + words.length() <= line.text().length())
        .map(
            words -> line.text().substring(place.apply(words), place.apply(words) + words.length()))
        .distinct()
        .toList();
  }
}
