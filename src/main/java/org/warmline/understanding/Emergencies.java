package org.warmline.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.warmline.call.Escalation;

/**
 * Whether somebody is in danger now, by what is said outright. Words about emergencies that are
 * none, such as an emergency exit, are told apart. Pure.
 */
final class Emergencies {
  /** The intent of this name is an emergency. */
  static final String INTENT = Escalation.EMERGENCY;

  private static final String NOW =
      "(?!.*\\b(?:last (?:year|month|week|summer|winter|spring|time|night)|years? ago|months? ago|weeks? ago|yesterday|history of))";
  private static final Pattern SAID_NOW = Pattern.compile(NOW);
  private static final List<Pattern> DANGER =
      List.of(
          cue(
              "(?:call|need|send|get|want)(?: \\w+)? (?:an |the |some )?(?:ambulance|paramedics?|police|fire (?:department|brigade|engine|truck)|firefighters?)"
                  + "(?! (?:report|record|bill|fee|invoice|certificate|statement|clearance))"),
          cue(
              "(?:call|dial|phone) (?:nine one one|nine eleven|911|one one two|112|nine nine nine|999)"),
          cue(
              "(?:can't|cannot|can not|isn't|is not|not|barely|stopped|trouble|hardly) breath(?:e|ing)"),
          cue(
              "(?:having|has|is having|have|maybe|think it's|it's|this is) an? (?:\\w+ )?(?:heart attack|stroke|seizure)"),
          cue(
              "(?:collapsed|unconscious|unresponsive|passed out|not responding|overdosed|an overdose|choking|drowning|dying)"),
          cue(
              "bleeding (?:\\w+ )?(?:badly|heavily|to death|out|everywhere|a lot|won't stop)|won't stop bleeding|blood everywhere|lost a lot of blood"),
          cue(
              "(?:there's|there is|is|are|we have|it's) (?:an? )?(?:big |huge )?(?:fire in|fire at|on fire(?! sale)|gas leak|burning down)|smell (?:of )?gas|house is burning"),
          cue(
              "(?:kill|hurt|harm) myself|suicid(?:e|al)|end my life|take my (?:own )?life|don't want to live"),
          cue(
              "(?:severe|crushing|terrible|strong|sudden) (?:chest pains?|pains? in (?:my|his|her) chest)|chest pains? (?:right )?now"),
          cue(
              "(?:attacking|shooting|stabbed|robbing|breaking in|breaking into|threatening (?:me|us)|with an? (?:gun|knife)|has an? (?:gun|knife))"),
          cue(
              "(?:people|someone|somebody|he|she|child|they) (?:is|are|'s) (?:\\w+ )?(?:badly |seriously )?(?:hurt|injured|trapped|poisoned)"),
          cue(
              "(?:this|it|that) is (?:\\w+ )?(?:an? )?(?:\\w+ )?emergency|it's (?:really |truly )?an? (?:\\w+ )?emergency|(?:i|we) have an? (?:real |medical )?emergency|medical emergency|emergency emergency"),
          cue("life (?:and|or) death|swallowed (?:\\w+ )?(?:poison|bleach|a battery|pills)"));
  private static final Pattern NONE =
      Pattern.compile(
          "\\b(?:(?:not|isn't|wasn't|no|never|hardly|without) (?:\\w+ ){0,2}?emergency"
              + "|emergency (?:contacts?|exits?|rows?|seats?|savings?|funds?|kits?|cards?|loans?|accounts?|numbers?|phones?|brakes?|plans?|doors?|passport|visa|cash|landing|room (?:bill|visit))"
              + "|(?:in case of|for|during|had|was|due to|because of|family|work) (?:an? )?(?:\\w+ )?emergency"
              + "|emergencies|(?:police|ambulance|fire) (?:report|bill|fee|invoice|statement|drill|alarm test))\\b");

  private Emergencies() {}

  private static Pattern cue(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b");
  }

  /** Somebody is in danger: said outright. */
  static boolean isOne(String plain) {
    String kept = NONE.matcher(plain).replaceAll(" , ");
    return SAID_NOW.matcher(kept).lookingAt()
        && DANGER.stream().anyMatch(danger -> danger.matcher(kept).find());
  }

  /** Nobody is, though it sounds like it. */
  static boolean isNone(String plain) {
    return !isOne(plain) && NONE.matcher(plain).find();
  }
}
