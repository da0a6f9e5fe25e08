package org.warmline.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmline.understanding.learning.Lexicon;
import org.warmline.understanding.learning.Sense;

/**
 * Whether a sentence asks for a person, by turns of phrase or by what it sounds like; either is
 * enough, because a request for a person must never be missed. Immutable, may be shared between
 * threads.
 */
final class AgentRequest {
  private static final String PERSON =
      "(?:agents?|operators?|representatives?|reps?|humans?(?: beings?)?|persons?|people|somebody"
          + "|someone|anyone|anybody|supervisors?|managers?|staff(?: members?)?|employees?"
          + "|colleagues?|advis[eo]rs?|associates?|customer (?:service|support|care)|reception(?:ist)?"
          + "|front desk|help ?desk|service desk|workers?|consultants?|specialists?|whoever)";
  private static final String TRAVEL_AGENT = "(?<!travel )(?<!estate )";
  private static final List<Pattern> STRONG =
      List.of(
          cue(
              "(?:speak|talk|chat|speaking|talking|a word) (?:\\w+ )?(?:to|with) (?:\\S+ ){0,3}"
                  + TRAVEL_AGENT
                  + PERSON),
          cue("(?:speak|talk) (?:" + PERSON + ")"),
          cue(
              "(?:transfer|connect|put|pass|hand|patch|switch|forward|redirect|escalate) (?:me|us|this|my call)"
                  + " (?:\\S+ ){0,4}"
                  + TRAVEL_AGENT
                  + "(?!people)"
                  + PERSON),
          cue(
              "(?:get|give|want|need|prefer|find|have|like) (?:me )?(?:\\S+ ){0,2}(?:real|live|actual|human|normal)"
                  + " (?:\\S+ )?(?:person|people|agent|being|operator|one|someone|somebody)"),
          cue(
              "(?:get|give|want|need|prefer|find) (?:me )?(?:to )?(?:an? |the |your |my |some )?"
                  + "(?:other )?(?:agent|operator|representative|rep|human|supervisor|customer service|customer support)(?! (?:fee|name|number))"),
          cue(
              "(?:transfer|connect) me (?:to|with)|put me through(?: to)?|pass me (?:on|over) to|hand me over"),
          cue(
              "(?:is|isn't|are|aren't) there (?:\\S+ ){0,3}(?:person|human|somebody|someone|anyone|anybody|people)"
                  + " (?:\\S+ ){0,3}(?:talk|speak|help me|there)"),
          cue(
              "(?:don't|do not|won't|not going to|not gonna|refuse to|hate|stop|tired of|rather not|not comfortable|don't feel comfortable)"
                  + " (?:\\S+ ){0,8}(?:machines?|robots?|bots?|computers?|automated \\w+|virtual agents?|recordings?)"),
          cue(
              "(?:someone|somebody|anyone|anybody|person|human) (?:\\S+ ){0,2}to (?:talk|speak) (?:to|with)"),
          cue(
              "(?:ask|refund|help|assistance|answer|hear|call|done|handled) (?:\\S+ ){0,4}(?:from|by|with) an? (?:real |live |human )?"
                  + "(?:agent|representative|human|person|operator)"),
          cue("not (?:a|an|some|this) (?:machine|robot|bot|computer|recording)"));
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:please )?(?:an? |the |your )?(?:live |real |human )?(?:agent|operator|representative|human(?: being)?"
              + "|person|supervisor|manager|customer (?:service|support|care)|reception|service desk)"
              + "(?: please| now| agent| representative)*");
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\b(?:don't|do not|no) (?:need|want|have) (?:\\w+ ){0,3}(?:transfer|speak|talk|connect|agent|operator|human|person)"
              + "(?!.*\\b(?:machine|robot|bot|computer|automated|recording))");

  private final Sense sense;

  AgentRequest(Sense sense) {
    this.sense = sense;
  }

  private static Pattern cue(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b");
  }

  /** The score with the words that speak for it. */
  Sense.Score score(float[] vector, String plain) {
    Sense.Score sound = sense.score(vector, plain);
    if (REFUSED.matcher(plain).find()) {
      return new Sense.Score(Math.min(sound.probability(), 0.3), sound.likeness(), List.of());
    }
    for (Pattern pattern : STRONG) {
      Matcher found = pattern.matcher(plain);
      if (found.find()) {
        return strong(sound, found.group());
      }
    }
    return ALONE.matcher(plain).matches() ? strong(sound, plain) : sound;
  }

  private static Sense.Score strong(Sense.Score sound, String words) {
    return new Sense.Score(
        Math.max(sound.probability(), 0.95),
        sound.likeness(),
        List.of(new Lexicon.Found(words, 0.95)));
  }
}
