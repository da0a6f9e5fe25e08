package org.warmline.understanding;

import java.util.List;
import java.util.regex.Pattern;

/** Turns of phrase about people and machines, over plain lower-case words. */
final class AgentPhrases {
  private static final String PERSON =
      "(?:agents?|operators?|representatives?|reps?|humans?(?: beings?)?|persons?|people|somebody"
          + "|someone|anyone|anybody|supervisors?|managers?|boss|staff(?: members?)?|employees?|guy|lady"
          + "|gentleman|woman|colleagues?|advis[eo]rs?|associates?|team|reception(?:ist)?|concierge|nurse"
          + "|teller|banker|front desk|help ?desk|service desk|workers?|consultants?|specialists?|whoever)(?!')\\b";
  private static final String OFFICE =
      "(?:customer (?:service|services|support|care|relations)|(?:tech|technical )?support|billing|sales|reservations?"
          + "|bookings?|claims|complaints|accounts|housekeeping|maintenance|room service|the (?:spa|restaurant|kitchen|bar|bank|branch|hotel"
          + "|clinic|office|pool|gym)|\\w+ (?:department|team|desk|office|section))";
  private static final String ANY = "(?:" + PERSON + "|" + OFFICE + ")";
  private static final String NOT_OURS = "(?<!travel )(?<!estate )(?<!my )";
  private static final String MACHINE =
      "(?:machines?|robots?|bots?|chat ?bots?|voice ?bots?|computers?|automated \\w+|automatons?|virtual (?:agents?|assistants?|voices?)"
          + "|recordings?|recorded voices?|answering machines?|tapes?|voice menus?|phone menus?|programs?|a i)";
  private static final String REAL =
      "(?:real|live|actual|human|normal|proper|living|breathing|flesh and blood)";
  private static final String BAD =
      "(?:stupid|useless|dumb|damn(?:ed)?|bloody|fucking|terrible|horrible|awful|crap|crappy|hopeless"
          + "|idiotic|pointless|worthless|rubbish|ridiculous|an idiot|garbage|no (?:help|use|good))";

  /** Who says one of these asks for a person, or refuses the machine. */
  static final List<Pattern> ASKING =
      List.of(
          cue(
              "(?:speak|talk|chat|speaking|talking|a word)(?: \\w+)? (?:to|with) (?:(?!my )\\S+ ){0,3}"
                  + NOT_OURS
                  + ANY),
          cue("(?:speak|talk) " + ANY),
          cue(
              "(?:speak|talk)(?: \\w+)? (?:to|with) my (?:personal |account |own )?(?:advis[eo]r|manager|banker|agent|representative)"),
          cue(
              "(?:transfer|connect|put|pass|hand|patch|switch|forward|redirect|escalate|send) (?:me|us|this|my call)"
                  + " (?:\\S+ ){0,4}"
                  + NOT_OURS
                  + "(?!people)"
                  + ANY),
          cue(
              "(?:transfer|connect|switch|redirect) me(?: please)?(?: (?:to|with) (?!an? (?:uber|taxi|cab)|(?:the |your )?(?:wi|internet|network))|$)"
                  + "|put me through(?: to)?|pass me (?:on|over) to|hand me over"
                  + "|(?:(?:can|could|may) (?:i|we)|i (?:want|need|have|like|would like|'d like) to) (?:please |just )?be (?:transferred|connected|put through|forwarded|redirected)"),
          cue(
              "(?:get|give|want|need|prefer|find|have|like)(?: me)? (?:\\S+ ){0,2}"
                  + REAL
                  + " (?:\\S+ )?(?:person|people|agent|being|operator|one|someone|somebody)"),
          cue(
              "(?:get|give|want|need|prefer|find|like|send) (?:me )?(?:to )?(?:an? |the |your |my |some )?(?:other |live )?"
                  + "(?:agent|operator|representative|rep|human|supervisor|manager|customer service|customer support)(?!'| (?:fee|name|number|id|discount))"),
          cue(
              "(?:put|get) (?:an? |the |your |some )?(?:\\w+ )?"
                  + ANY
                  + " on(?: the (?:line|phone)| please|$)"),
          cue(
              "(?:get|reach|get hold of|get a hold of|get through to)(?: to)? (?:an? |your |some )(?:"
                  + REAL
                  + " )?(?:person|human(?: being)?|agent|employee|someone)"),
          cue(
              "(?:is|isn't|are|aren't|must be) there (?:\\S+ ){0,3}(?:person|human|somebody|someone|anyone|anybody|people) (?:\\S+ ){0,3}(?:talk|speak|help me|there)"),
          cue(
              "(?:someone|somebody|anyone|anybody|person|people|humans?) (?:\\S+ ){0,3}to (?:talk|speak) (?:to|with)"),
          cue(
              "(?:someone|somebody|anyone|anybody|person|people|humans?) i (?:can|could|might|may) (?:\\w+ )?(?:talk|speak)"),
          cue(
              "(?:ask|refund|help|assistance|answer|hear|call|done|handled|assisted|served) (?:\\S+ ){0,4}(?:from|by|with) an? (?:"
                  + REAL
                  + " )?"
                  + "(?:agent|representative|human|person|operator)"),
          cue(
              "(?:rather|prefer|only|tell|explain|discuss|do|sort|handle) (?:\\S+ ){0,5}(?:to|with) (?:an?|some) (?:"
                  + REAL
                  + " )?(?:person|human(?: being)?|agent|representative)"),
          cue("escalate (?:this|it|that|to|my \\w+)|(?:someone|somebody) (?:real|human|in person)"),
          cue("but with an? (?:" + REAL + " )?(?:person|human|agent)"),
          cue(
              "(?:is|isn't|ain't) (?:there )?(?:anyone|anybody|someone|somebody|a (?:soul|human|person)) (?:\\w+ ){0,2}(?:alive|real|human|home(?! (?:when|if|then|at|on)))"
                  + "|(?:anyone|anybody|someone|somebody) (?:alive|human|real) (?:\\w+ ){0,2}(?:there|here|line|work)"
                  + "|(?:does|do) (?:anyone|anybody|any) (?:humans?|real people|people) (?:\\w+ ){0,2}(?:work|there|here)"),
          cue(
              "(?:want|need|get|give|hear|reach|prefer|find)(?: me| us)? (?:an? )?(?:human(?: being)?|living soul|live person|human voice|real voice|someone real|somebody real)"),
          cue(
              "(?:skip|bypass|get (?:past|around|round|off|out of|rid of)|take me off|let me (?:out of|off|past)|off) (?:(?:all|of|this|that|the|your) ){1,3}(?:stupid )?(?:automated \\w+|robot|bot|phone menu|menu|machine|recording)"
                  + "(?! (?:broke|fell|card))"),
          cue(
              "too (?:complicated|complex|difficult|personal|private) for an? (?:\\w+ )?"
                  + MACHINE),
          cue(
              "take me to (?:an? |the |your )(?:"
                  + REAL
                  + " )?(?:person|human|agent|operator|representative|manager)"),
          cue(
              "(?:can|could|would|will|have|ask) (?:someone|somebody|anyone|one of your \\w+|an? (?:colleague|agent|person|human)|a member of \\w+)"
                  + " (?:\\S+ ){0,4}(?:to )?(?:call|ring|phone|take over|give me a (?:call|ring))(?: me| us| over)?"),
          cue("not (?:an?|some|this) " + MACHINE + "|no (?:more )?(?:bots|robots|machines)"),
          cue(
              "(?:out of|leave|quit) (?:this|the) (?:phone )?(?:menu|bot|robot)|i (?:don't|do not) do (?:bots|robots|machines)"));

  /** Who says one of these has had enough of the machine. */
  static final List<Pattern> REFUSING =
      List.of(
          cue(
              "(?:don't|dont|do not|won't|wont|not going to|not gonna|not|refuse to|prefer not|sooner not|can't|cannot|hate|stop|tired of|enough|sick of|done|rather not|uncomfortable|why (?:am|do|must) i|do i (?:really )?have to)"
                  + " (?!(?:have|own|use|need|see|find|got) (?:an?|the|my|any) )(?:(?!my |the |ticket |wash)\\S+ ){0,8}(?<!my )(?<!the )(?<!on a )"
                  + MACHINE),
          cue(
              "(?:don't|dont|do not|won't) (?:want to |wanna )?(?:talk|speak) (?:to|with) (?:you|this|it)\\b"),
          cue(
              "(?:this|your|that) (?:stupid |dumb )?(?:bot|robot|voice ?bot|chat ?bot|voice assistant|virtual \\w+|automated \\w+) (?:\\w+ ){0,2}"
                  + BAD),
          cue(
              "(?:you|you're an?|this|you are an?) "
                  + BAD
                  + " (?:bot|robot|voice ?bot|chat ?bot|machine|computer|virtual \\w+)"),
          Pattern.compile("^" + BAD + " (?:bot|robot|machine)$"),
          cue(
              "this (?:conversation|chat|talk|dialogue|bot|robot|voice ?bot)(?: with you)? (?:\\w+ )?(?:isn't|is not|is|doesn't|does not|is never|ain't)"
                  + " (?:\\w+ ){0,2}(?:working|work|going (?:anywhere|nowhere)|getting (?:anywhere|us|me)|helping|help|leading|useless|pointless|make|making)"),
          cue(
              "(?:this|it) (?:isn't|is not|ain't) (?:going|getting|leading) (?:us |me )?anywhere|(?:going|getting|leading) (?:us |me )?nowhere"),
          Pattern.compile(
              "^(?:oh |okay |no |god )*(?:this|it) (?:is|has become|gets|is getting) (?:\\w+ )?(?:frustrating|hopeless|pointless|a waste of (?:my )?time)(?: now)?$"),
          cue("(?:" + MACHINE + ") can't (?:help|solve|understand|handle|do)"));

  /** A whole sentence that names nothing but people. */
  static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:please|just|yes|no|hello|hi|hey|okay|okay then|forget it|forget that|you know what|never mind|oh|well|not you|not this) )*"
              + "(?:an? |the |your |some )?(?:live |real |human |actual )*(?:agent|operator|representative|rep|human(?: being)?"
              + "|person|supervisor|manager|somebody|someone|employee|reception(?:ist)?|concierge|front desk|help ?desk|service desk"
              + "|customer (?:service|support|care)|advis[eo]r|colleague|staff|(?:\\w+ )?(?:team|department|manager|supervisor|reception)(?= please))"
              + "(?: please| now| already| agent| operator| representative| right now| thanks| thank you)*"
              + "|(?:please )?(?:transfer|connect)(?: me| us)?(?: my call| this call| the call)?(?: please| now| already)*");

  /** People whom nobody wants to be put through to: told of, asked about, or turned down. */
  static final List<Pattern> ELSEWHERE =
      List.of(
          cue(
              "(?:i|we|he|she|they|wife|husband) (?:just |already |have |had |even )*(?:spoke|spoken|talked|chatted) (?:\\w+ )?(?:to|with) (?:\\S+ ){0,2}"
                  + PERSON),
          cue(
              "(?:i|we) (?:was|were|have been|had been) (?:just )?(?:speaking|talking) (?:\\w+ )?(?:to|with)(?: \\S+){0,3}"),
          cue(
              "(?:who|whom)? ?(?:am i|are we|i'm|i am) (?:really |actually )?(?:speaking|talking) (?:to|with)(?: an? (?:\\w+ )?\\w+)?"),
          cue(
              "(?:are|is|if|that) (?:you|this|you're)(?: are| is)? (?:just |really |actually )?(?:an? |the )?(?:real |live |actual )?(?:"
                  + MACHINE
                  + "|human|person|artificial)"),
          cue("(?:like|as) an? (?:real )?(?:person|human)"),
          cue(
              "(?:doctor|therapist|nurse|dentist|lawyer|teacher|wife|husband|friend)s? (?:\\S+ ){0,2}(?:told|asked|advised|wants|said) (?:\\S+ ){0,3}(?:talk|speak) (?:to|with) \\w+"));

  /** A person turned down, unless a machine is what is meant. */
  static final Pattern REFUSED =
      Pattern.compile(
          "\\b(?!.*\\b(?:machine|robot|bot|computer|automated|recording))"
              + "(?:(?:(?:don't|dont|do not|no|doesn't|not) (?:need|want|have)(?: (?:to|any|an?|for|you|anyone|anybody|the)){0,4} ?"
              + "(?:transfer|speak|talk|connect|put me|bother|agent|operator|human|person)"
              + "|(?:don't|dont|do not|needn't) (?:transfer|connect|put me|bother|escalate))(?: (?:me|us))?(?: (?:to|with|through))*"
              + "(?: (?:an?|the|any|your|some))?(?: (?:real|live|human))?(?: (?!you\\b|this\\b|it\\b|me\\b|and\\b|but\\b|just\\b)\\w+)?)\\b");

  private AgentPhrases() {}

  private static Pattern cue(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b");
  }
}
