package org.warmline.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.warmline.call.Hint;
import org.warmline.call.Saying;

/**
 * What a script can make the assistant say, as far as that is known ahead, so that it can be
 * rendered ahead: in the order in which callers come to hear it.
 */
public final class Vocabulary {
  private static final List<String> PARTS_OF_DAY =
      List.of("morning", "afternoon", "evening", "night");

  private final Script script;
  private final SpokenPlaces places;

  /** The vocabulary of a script. */
  public Vocabulary(Script script) {
    this.script = script;
    places = SpokenPlaces.of(script);
  }

  /** All fixed stretches of all prompts, those of the greeting first. */
  public List<Saying.Part> carriers() {
    Set<Saying.Part> texts = new LinkedHashSet<>();
    for (House.Line line : House.Line.values()) {
      add(script.house().prompt(line), texts);
    }
    for (Flow flow : script.flows().values()) {
      FlowPrompts.of(flow).forEach(prompt -> add(prompt, texts));
      for (SlotSpec slot : flow.slots().values()) {
        slot.label().ifPresent(label -> add(label, texts));
      }
    }
    texts.add(new Saying.Part(Spoken.OR, false));
    return List.copyOf(texts);
  }

  /**
   * The words of closed vocabularies that the prompts have places for: letters and digits, days,
   * times, numbers, money, parts of the day, titles. Values of these can be joined of them.
   */
  public List<Saying.Part> closed() {
    Set<Saying.Part> words = new LinkedHashSet<>();
    for (String kind : places.kinds()) {
      for (SpokenPlaces.Spot spot : places.spots(kind)) {
        words(kind, spot).map(text -> part(text, spot)).forEach(words::add);
      }
    }
    return List.copyOf(words);
  }

  /**
   * Values as the prompts say them; nothing where no prompt does.
   *
   * @param kind a slot's type or a fact's name; {@code date} and {@code time} stand for all days
   *     and times, whatever their facts are called
   */
  public List<Saying.Part> values(String kind, Collection<String> values) {
    Set<Saying.Part> parts = new LinkedHashSet<>();
    places.kinds().stream()
        .filter(each -> each.equals(kind) || isAlike(each, kind))
        .flatMap(each -> places.spots(each).stream())
        .distinct()
        .forEach(spot -> values.forEach(value -> add(kind, value, spot, parts)));
    return List.copyOf(parts);
  }

  private static boolean isAlike(String kind, String named) {
    SpokenKind spoken = SpokenKind.of(kind);
    boolean clock = spoken == SpokenKind.DATE || spoken == SpokenKind.TIME;
    return clock && spoken == SpokenKind.of(named);
  }

  private static void add(
      String kind, String value, SpokenPlaces.Spot spot, Set<Saying.Part> parts) {
    pieces(kind, value).forEach(text -> parts.add(part(signed(text, spot.sign()), spot)));
  }

  /** A value whole; one that actions word in its pieces, as there are too many of them whole. */
  private static List<String> pieces(String kind, String value) {
    return Spoken.parts(kind, value).stream()
        .flatMap(
            part ->
                part.open() && part.hint() instanceof Hint.Joined joined
                    ? joined.words().stream()
                    : Stream.of(part.text()))
        .toList();
  }

  private Stream<String> words(String kind, SpokenPlaces.Spot spot) {
    String sign = spot.sign();
    return switch (SpokenKind.of(kind)) {
      case CODE, PHONE, CONTACT -> ending(spelled(spot, ","), spelled(spot, sign));
      case DATE -> ending(ClockWords.inDates().stream(), ClockWords.endsOfDates().stream(), sign);
      case DATES -> ending(ClockWords.inRanges().stream(), ClockWords.endsOfDates().stream(), sign);
      case TIME -> ending(ClockWords.inTimes().stream(), ClockWords.endsOfTimes().stream(), sign);
      case NUMBER -> ending(numbers(), numbers(), sign);
      case MONEY -> ending(Stream.concat(numbers(), money()), MoneyWords.units().stream(), sign);
      case NAMED -> named(kind).map(word -> signed(word, sign));
      case SENTENCE, DOCTOR, EMAIL, ORDINAL, OPEN -> Stream.empty();
    };
  }

  private Stream<String> named(String kind) {
    return switch (kind) {
      case "part_of_day" -> PARTS_OF_DAY.stream();
      case "title" -> script.flows().values().stream().map(Flow::title);
      default -> Stream.empty();
    };
  }

  private static Stream<String> numbers() {
    return NumberWords.vocabulary().stream();
  }

  private static Stream<String> money() {
    List<String> words = new ArrayList<>(MoneyWords.units());
    words.add("and");
    return words.stream();
  }

  private static Stream<String> spelled(SpokenPlaces.Spot spot, String sign) {
    return Spelling.vocabulary(spot.nato()).stream().map(symbol -> signed(symbol, sign));
  }

  private static Stream<String> ending(Stream<String> within, Stream<String> last) {
    return Stream.concat(within, last);
  }

  private static Stream<String> ending(Stream<String> within, Stream<String> last, String sign) {
    return Stream.concat(within, last.map(word -> signed(word, sign)));
  }

  /** Text with the sign behind it, unless it ends with one. */
  private static String signed(String text, String sign) {
    return ",.;:!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + sign;
  }

  private static Saying.Part part(String text, SpokenPlaces.Spot spot) {
    Saying.Part part = new Saying.Part(text, false);
    return spot.slow() ? part.slowly() : part;
  }

  private void add(Prompt prompt, Set<Saying.Part> texts) {
    prompt.wordings().values().forEach(template -> add(template, texts));
  }

  private void add(Template template, Set<Saying.Part> texts) {
    for (Template.Piece piece : template.naming(script.house().company()).pieces()) {
      if (piece instanceof Template.Piece.Words words) {
        texts.add(new Saying.Part(words.text(), false));
      }
    }
  }
}
