package org.warmline.understanding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.warmline.call.Meaning.YesNo;
import org.warmline.understanding.words.Words;

/**
 * Agreement or refusal. Refusals that look like agreement ("of course not", "yeah no") come first;
 * without a question that expects yes or no, only a sentence that begins or stands with it counts.
 * Immutable, may be shared between threads.
 */
final class YesNoReader {
  private static final Set<String> OPENERS =
      Set.of(
          "well", "oh", "so", "ah", "okay", "ok", "and", "i", "mean", "hey", "hi", "thanks", "um");
  private static final Pattern NO_FIRST =
      begin(
          "of course not|definitely not|absolutely not|certainly not|surely not|not really|not at all"
              + "|not quite|not exactly|not yet|not now|not that|not this|not the|not today|not my|not correct"
              + "|not right|not necessarily|no way|yeah no|yes no|yeah nah|yeah but no|i (?:don't|do not) think so"
              + "|i'm afraid not|i guess not|i suppose not|hope not|probably not|rather not|i'd rather not"
              + "|i would rather not|never|negative|nope|nah|nay|nuh uh|uh uh|don't|do not|please don't"
              + "|incorrect|wrong|that's (?:\\w+ )?(?:wrong|incorrect|false)|that is (?:\\w+ )?(?:wrong|incorrect|false)"
              + "|(?:that's|thats|that is|that isn't|it's|its|it is|it isn't) not?\\b|that isn't|that's not"
              + "|absolutely no|hell no|god no|by no means|neither|none of");
  private static final Pattern YES_DESPITE_NO =
      begin(
          "no yeah|no yes|no problem|no worries|no doubt|no objections?|why not|not a problem|don't see why not");
  private static final Pattern NO_LEAD = begin("no|nope|nah");
  private static final Pattern YES_FIRST =
      begin(
          "yes|yeah|yep|yup|yea|yah|ya|aye|uh huh|mm hmm|mhm|sure|of course|absolutely|definitely|certainly"
              + "|correct|exactly|indeed|precisely|right|alright|all right|affirmative|totally|fine|perfect|great"
              + "|sounds (?:good|great|right|fine|perfect)|that (?:works|sounds|would|will do)|that's (?:\\w+ )?(?:right|correct|it|fine|good|great|perfect|true|the one|okay|ok|me|my)"
              + "|thats (?:\\w+ )?(?:right|correct|it|fine|good|great|true)|that is (?:\\w+ )?(?:right|correct|it|fine|good|true|my)"
              + "|it is|it does|i do|i am|i did|i have|i will|i would|i can|you can|you may|we are|we do|please do|go ahead|go for it|do it|do that"
              + "|book it|make it so|let's do (?:it|that)|i guess(?: so)?|i think so|i suppose(?: so)?|i believe so"
              + "|you bet|you got it|for sure|by all means|why not|please|yes please|okay|ok|k|good|works for me|by all means|confirmed?");
  private static final Pattern YES_ANYWHERE =
      Pattern.compile(
          "\\b(?:yes|yeah|yep|yup|that's right|thats right|that's correct|that is correct|sounds good|go ahead|please do)\\b");
  private static final Pattern NO_ANYWHERE =
      Pattern.compile(
          "\\b(?:no|nope|nah|isn't|wasn't|aren't|don't|dont|doesn't|didn't|can't|cant|cannot|won't|wont|wouldn't"
              + "|haven't|havent|hasn't|never|incorrect|wrong|not)\\b");

  private static final Pattern TURNED =
      Pattern.compile(
          "(?:yes|yeah|yep|okay|ok|right|sure|well|good|fine)(?: (?:well|um|but|actually|so|sorry|wait))*"
              + " (?:no(?! (?:problem|worries|doubt|need|rush))|nope|nah|not really|i (?:don't|do not) think so"
              + "|that's (?:wrong|not)|that is (?:wrong|not)|wrong|rather not)\\b.*");

  private static Pattern begin(String words) {
    return Pattern.compile("(?:" + words + ")(?=\\s|$).*");
  }

  /**
   * Reads.
   *
   * @param expected true when the last question wants yes or no
   */
  Optional<YesNo> read(Words words, boolean expected) {
    if (words.size() == 0) {
      return Optional.empty();
    }
    String plain = plain(words);
    if (YES_DESPITE_NO.matcher(plain).matches()) {
      return Optional.of(YesNo.YES);
    }
    if (NO_FIRST.matcher(plain).matches() || NO_LEAD.matcher(plain).matches()) {
      return Optional.of(YesNo.NO);
    }
    if (YES_FIRST.matcher(plain).matches() && (expected || leads(plain, words))) {
      return Optional.of(turned(plain) ? YesNo.NO : YesNo.YES);
    }
    return expected ? anywhere(plain) : Optional.empty();
  }

  private static String plain(Words words) {
    int start = 0;
    while (start < words.size() - 1 && words.is(start, OPENERS) && !isPhrase(words, start)) {
      start++;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = start; i < words.size(); i++) {
      plain.append(plain.isEmpty() ? "" : " ").append(words.at(i));
    }
    return plain.toString();
  }

  /** "I guess so", "okay" alone: these begin with an opener but are the answer themselves. */
  private static boolean isPhrase(Words words, int start) {
    return (words.at(start).equals("i") && !words.at(start + 1).equals("mean"))
        || (words.at(start).equals("mean") && !words.at(start - 1).equals("i"));
  }

  /** Not asked for: a long sentence must begin with a word that can hardly be anything else. */
  private static boolean leads(String plain, Words words) {
    boolean sure =
        plain.matches(
            "(?:yes|yeah|yep|yup|yea|sure|absolutely|exactly|indeed|of course|definitely|that's right|thats right|correct|that is correct|that's correct|thats correct|affirmative)\\b.*");
    boolean claim =
        plain.matches(
            "(?:i (?:do|am|did|have|will|would|can)|it (?:is|does)|we|you|please|good|that (?:works|sounds|would|will))\\b.*");
    return sure || (words.size() <= 4 && !claim);
  }

  /** "Yes but no", "yeah I don't think so", "okay no": taken back in the same breath. */
  private static boolean turned(String plain) {
    return TURNED.matcher(plain).matches();
  }

  private static Optional<YesNo> anywhere(String plain) {
    boolean no = NO_ANYWHERE.matcher(plain).find();
    boolean yes = YES_ANYWHERE.matcher(plain).find();
    if (yes) {
      return Optional.of(
          no && plain.matches(".*\\b(?:no|nope|wrong|incorrect)\\b.*") ? YesNo.NO : YesNo.YES);
    }
    return no ? Optional.of(YesNo.NO) : Optional.empty();
  }
}
