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
  private static final Pattern UNSURE =
      begin(
          "(?:(?:i'm|i am|well i'm) )?(?:really )?not (?:really |quite |so |too )?sure(?! that's| that is| it's| it is)"
              + "|i (?:don't|do not) (?:really )?(?:know|remember|recall)|(?:i have )?no (?:idea|clue)|it depends|maybe|perhaps");
  private static final Pattern NO_FIRST =
      begin(
          "of course not|obviously not|definitely not|absolutely not|certainly not|surely not|not really|not at all"
              + "|not quite|not exactly|not yet|not now|not that|not this|not the|not today|not my|not correct"
              + "|not right|not necessarily|no way|yeah no|yes no|yeah nah|yeah but no|i (?:don't|do not) think so"
              + "|i'm afraid not|i guess not|i suppose not|hope not|probably not|rather not|i'd rather not"
              + "|i would rather not|never|negative|nope|nah|nay|nuh uh|uh uh|don't|do not|please don't"
              + "|incorrect|wrong|that's (?:\\w+ )?(?:wrong|incorrect|false)|that is (?:\\w+ )?(?:wrong|incorrect|false)"
              + "|(?:that's|thats|that is|that isn't|it's|its|it is|it isn't) not?\\b|that isn't|that's not"
              + "|i do not|i am not|i'm not|i never|it was not|that's (?:a|the) (?:mistake|wrong)|false|nothing of the (?:sort|kind)"
              + "|you(?:'ve| have)? (?:got|have) (?:it|that|this|me) (?:\\w+ )?wrong|you (?:misheard|misunderstood)|you're wrong|you are wrong"
              + "|(?:cancel|stop)(?: (?:it|that|this))?(?=$| that's)|absolutely no|hell no|heck no|god no|by no means|neither|none of");
  private static final Pattern YES_DESPITE_NO =
      begin(
          "no yeah|no yes|(?:(?:yes|yeah|yep|sure|okay) )?no (?:problem|worries|doubt|objections?|complaints)|why not|not a (?:problem|bad idea)"
              + "|(?:i )?(?:don't|can't|do not) see (?:\\w+ ){0,3}why not|i (?:don't|do not|wouldn't) mind(?! if you (?:don't|didn't))"
              + "|i have no objections?|why wouldn't i|nothing wrong with (?:that|it)|couldn't be better|never better|not bad|i can't complain"
              + "|(?:yes|yeah) no (?:yeah |yes )?(?:that's|that is|it's|you're|you are) (?:\\w+ )?(?:right|correct|fine|perfect|good|great|okay)"
              + "|no (?:no )?(?:that's|that is|it's|it is|you're|you are|yeah you got it|you got it|you have it)"
              + " (?:absolutely |all |totally |exactly )?(?:right|correct|perfect)");
  private static final Pattern NO_LEAD = begin("no|nope|nah");
  private static final Pattern YES_FIRST =
      begin(
          "yes|yeah|yep|yup|yea|yah|ya|aye|uh huh|mm hmm|mhm|sure|of course|absolutely|definitely|certainly"
              + "|correct|exactly|indeed|precisely|right|alright|all right|affirmative|totally|fine|perfect|great"
              + "|sounds (?:good|great|right|fine|perfect)|that (?:works|sounds|would|will do)|that's (?:\\w+ )?(?:right|correct|it|fine|good|great|perfect|true|the one|okay|ok|me|my)"
              + "|thats (?:\\w+ )?(?:right|correct|it|fine|good|great|true)|that is (?:\\w+ )?(?:right|correct|it|fine|good|true|my)"
              + "|it is|it does|it was|they are|i do(?! not)|i am(?! not| afraid)|i did|i have|i will|i would|i can|you can|you may|we are|we do|please do|go ahead|go for it|do it|do that"
              + "|book it|make it so|let's do (?:it|that)|i guess(?: so)?|i think so|i suppose(?: so)?|i believe so"
              + "|you bet|you got it|for sure|by all means|why not|please|yes please|okay|ok|k|good|works for me|by all means|confirmed?|yessir|mm|that'll (?:do|work)|it's (?:\\w+ )?(?:right|correct|good|fine|true)|naturally|obviously"
              + "|then(?=$)|go on|do so|let's go with (?:that|it)|i'd (?:like|love) (?:that|it)|i agree|i hope so|i confirm|you're right"
              + "|you (?:have|got) (?:it|that) right|sounds like a plan|excellent|wonderful|cool|very (?:good|well)|(?:a )?hundred percent|true"
              + "|all good|looks (?:good|right|fine|correct)(?: .*)?");
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
    if (UNSURE.matcher(plain).matches()) {
      return Optional.empty();
    }
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
            "(?:i (?:do|am|did|have|will|would|can)|(?:it|they|it's|true|very|mm|cool|go|do|all|looks|let's|naturally|obviously|excellent|wonderful|that'll|we|you|you're|please|good)|i(?:'d)? (?:agree|like|love|hope|confirm)|that (?:works|sounds|would|will))\\b.*");
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
