package org.warmline.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What listeners of one language say without wanting the turn. Of a language it has no list for,
 * everything is taken for a turn. Immutable.
 */
final class Backchannels {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}' ]+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");

  private final List<String> likely;
  private final Pattern any;
  private final Pattern sounds;
  private final Pattern answer;

  private Backchannels(List<String> answers, List<String> sounds, List<String> turns) {
    List<String> all = new ArrayList<>(answers);
    all.addAll(sounds);
    this.any = rowOf(all);
    this.likely = Stream.concat(answers.stream(), turns.stream()).toList();
    this.sounds = rowOf(sounds);
    this.answer = Pattern.compile("(?:^| )(?:" + either(answers) + ")(?: |$)");
  }

  static Backchannels of(Locale locale) {
    String name = "/conversation/backchannels-" + locale.getLanguage() + ".txt";
    try (InputStream in = Backchannels.class.getResourceAsStream(name)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Backchannels(marked(text, "+ "), marked(text, "- "), marked(text, "! "));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the program's own " + name + " cannot be read", unreadable);
    }
  }

  /** What callers say most while they listen, and when they want the turn, word for word. */
  List<String> likely() {
    return likely;
  }

  /** Whether there is nothing in it but what is said while listening; so it is of no words. */
  boolean holdsNothingElse(String text) {
    return any.matcher(plain(text)).matches();
  }

  /** Whether it begins as a listener's does and goes on with something else. */
  boolean goesOn(String text) {
    String words = plain(text);
    Matcher begun = any.matcher(words);
    return begun.lookingAt() && begun.end() > 0 && begun.end() < words.length();
  }

  /** Whether there is nothing in it that could be an answer to any question. */
  boolean isMeaningless(String text) {
    String words = plain(text);
    return sounds.matcher(words).matches() && (words.isEmpty() || !answer.matcher(words).find());
  }

  private static String plain(String text) {
    String words = SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return DRAWN_OUT.matcher(words).replaceAll("$1$1").strip().replaceAll(" +", " ");
  }

  private static List<String> marked(String text, String mark) {
    return text.lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()).strip())
        .toList();
  }

  private static Pattern rowOf(List<String> phrases) {
    return Pattern.compile(phrases.isEmpty() ? "" : "(?:(?:" + either(phrases) + ")(?: |$))*");
  }

  private static String either(List<String> phrases) {
    return phrases.stream()
        .map(Backchannels::plain)
        .distinct()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
