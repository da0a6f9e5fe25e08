package org.warmline.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.warmline.actions.Booking;
import org.warmline.call.Outcome;
import org.warmline.call.Pcm;
import org.warmline.store.DemoData;

/**
 * The calls that the demo plays: a flight moved, an angry caller who wants a person, and a caller
 * who presses zero in the greeting. Another seed is another caller, reference, day and voice.
 */
public final class Story {
  private static final int INTO_THE_GREETING_MILLIS = 2000;
  private static final int AFTER_THE_DISCLOSURE_MILLIS = 4200;
  private static final int INTO_THE_QUESTION_MILLIS = 1200;
  private static final List<String> NATO =
      List.of(
          "alpha",
          "bravo",
          "charlie",
          "delta",
          "echo",
          "foxtrot",
          "golf",
          "hotel",
          "india",
          "juliett",
          "kilo",
          "lima",
          "mike",
          "november",
          "oscar",
          "papa",
          "quebec",
          "romeo",
          "sierra",
          "tango",
          "uniform",
          "victor",
          "whiskey",
          "x-ray",
          "yankee",
          "zulu");
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final String LOST = "My order never came. It's lost somewhere.";
  private static final String ENOUGH =
      "This is ridiculous. I've explained this three times. Let me talk to a person.";

  private Story() {}

  /** The story of a seed, spoken by a voice. */
  public static List<StoryCall> of(DemoData data, LocalDateTime now, CallerVoice voice) {
    return List.of(
        first(data, now, voice),
        new StoryCall(
            "call-2",
            "is angry about a lost order",
            "+12125550102",
            List.of(
                says(voice, LOST),
                says(voice, "It's the thing with the blue stripes from my cousin."),
                says(voice, "You know, the one from before, with the whatsit."),
                interrupts(voice, ENOUGH)),
            Map.of(),
            replies(voice),
            Outcome.TO_AGENT),
        new StoryCall(
            "call-3",
            "presses zero during the greeting",
            "+12125550103",
            List.of(new CallerMove.Press('0', INTO_THE_GREETING_MILLIS)),
            Map.of(),
            List.of(says(voice, "Thanks. I only wanted to ask about my bags.")),
            Outcome.TO_AGENT));
  }

  /** The story's first call alone. */
  public static StoryCall first(DemoData data, LocalDateTime now, CallerVoice voice) {
    String day = day(data, now.toLocalDate()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return moved("call-1", "+12125550101", data.bookings().get(0), day, voice);
  }

  /** A caller who moves a booking to another day. */
  static StoryCall moved(String id, String number, Booking booking, String day, CallerVoice voice) {
    return new StoryCall(
        id,
        "moves a flight to " + day,
        number,
        List.of(says(voice, "Hi, I need to move my flight to " + day + ".")),
        answers(booking, day, voice),
        List.of(),
        Outcome.RESOLVED);
  }

  /** The angry caller again, who loses patience sooner: a person is asked for within seconds. */
  public static StoryCall impatient(String id, CallerVoice voice) {
    return new StoryCall(
        id,
        "is angry about a lost order",
        "+12125550102",
        List.of(
            new CallerMove.Interrupt(LOST, voice.speak(LOST), AFTER_THE_DISCLOSURE_MILLIS),
            interrupts(voice, ENOUGH)),
        Map.of(),
        replies(voice),
        Outcome.TO_AGENT);
  }

  /** What the agents of a rehearsal say in every call. */
  public static List<Pcm> agentSentences(CallerVoice voice) {
    return List.of(
        voice.speak("Hello, I can see what you told the assistant. You don't have to start again."),
        voice.speak("I will take care of it right now. Goodbye."));
  }

  private static List<CallerMove.Speak> replies(CallerVoice voice) {
    return List.of(
        says(voice, "Thank you. I just want to know where my order is."),
        says(voice, "All right, thank you very much."));
  }

  /** What the first caller says to each question; the second wording if the first fails. */
  private static Map<String, List<CallerMove.Speak>> answers(
      Booking booking, String day, CallerVoice voice) {
    String reference = spelled(booking.reference());
    String name = booking.lastName();
    return Map.of(
        "",
        List.of(says(voice, "I need to move my flight to " + day + ".")),
        "booking_reference",
        List.of(
            says(voice, capital(reference) + "."),
            says(voice, "It's " + reference + "."),
            says(voice, "My reference is " + reference + ".")),
        "last_name",
        List.of(says(voice, name + "."), says(voice, "My last name is " + name + ".")),
        "date",
        List.of(says(voice, day + ".")),
        "flight",
        List.of(says(voice, "The morning one."), says(voice, "In the morning, please.")),
        "yes_no",
        List.of(says(voice, "Yes."), says(voice, "Yes, please.")),
        "anything_else",
        List.of(says(voice, "No, thanks."), says(voice, "No, that's all.")));
  }

  private static CallerMove.Speak says(CallerVoice voice, String sentence) {
    return new CallerMove.Speak(sentence, voice.speak(sentence));
  }

  private static CallerMove interrupts(CallerVoice voice, String sentence) {
    return new CallerMove.Interrupt(sentence, voice.speak(sentence), INTO_THE_QUESTION_MILLIS);
  }

  /** Friday for the first seed, other working days for others; never a day without flights. */
  private static DayOfWeek day(DemoData data, LocalDate today) {
    DayOfWeek day = DayOfWeek.FRIDAY.plus(Math.floorMod(data.seed() - 1, 5));
    while (day == data.fullDay() || day == today.getDayOfWeek()) {
      day = day.plus(1);
    }
    return day;
  }

  private static String spelled(String reference) {
    return reference.chars().mapToObj(Story::letter).collect(Collectors.joining(", "));
  }

  private static String letter(int symbol) {
    return Character.isDigit(symbol) ? DIGITS.get(symbol - '0') : NATO.get(symbol - 'A');
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
