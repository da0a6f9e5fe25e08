package org.warmline.desk;

/** One line about an earlier call. */
final class EarlierWords {
  private EarlierWords() {}

  static Card.Earlier of(PastCall call) {
    String how =
        call.outcome()
            .map(
                outcome ->
                    switch (outcome) {
                      case RESOLVED -> "done by the assistant";
                      case TO_AGENT -> "handed to " + agent(call);
                      case CALLBACK -> "to be called back";
                      case ABANDONED, HUNG_UP -> "the caller hung up";
                    })
            .orElse("no end was noted");
    return new Card.Earlier(
        call.beganAt().toLocalDate().toString(),
        call.wants().isEmpty() ? Words.sentence(how) : call.wants() + ": " + how);
  }

  private static String agent(PastCall call) {
    return call.agent().isEmpty() ? "a person" : call.agent();
  }
}
