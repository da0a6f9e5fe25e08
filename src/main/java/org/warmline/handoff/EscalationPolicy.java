package org.warmline.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.Band;
import org.warmline.call.Counters;
import org.warmline.call.Escalation;
import org.warmline.call.Escalation.Reason;
import org.warmline.call.Evidence;
import org.warmline.call.Meaning;

/**
 * Decides when a person is needed: a pure function of how the call stands. Asked before the
 * dialogue in every turn, and again after it about what the dialogue has counted. The reason is the
 * first that applies in the order of {@link Reason}; the evidence is everything that speaks for a
 * person, so that nothing is hidden behind the first reason.
 */
public final class EscalationPolicy {
  private static final char ZERO = '0';

  private final EscalationRules rules;

  public EscalationPolicy(EscalationRules rules) {
    this.rules = rules;
  }

  /** The escalation, or empty to let the dialogue go on. */
  public Optional<Escalation> decide(Standing standing) {
    List<Finding> findings = new ArrayList<>();
    zero(standing, findings);
    standing.meaning().ifPresent(meaning -> words(standing, meaning, findings));
    mood(standing, findings);
    counts(standing, findings);
    return findings.stream()
        .map(Finding::reason)
        .min(Reason::compareTo)
        .map(reason -> new Escalation(reason, evidence(findings), queue(standing)))
        .map(EscalationPolicy::inDanger);
  }

  /** Whoever is in danger and asks for a person is in danger first of all. */
  private static Escalation inDanger(Escalation found) {
    return found.isEmergency()
        ? new Escalation(Reason.SENSITIVE, found.evidence(), found.queue())
        : found;
  }

  /** The escalation when something other than this policy found that a person has to go on. */
  public Escalation because(Reason reason, String why, Standing standing) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(name(reason), "rule", why, 1, standing.turn()));
    decide(standing).ifPresent(also -> evidence.addAll(also.evidence()));
    return new Escalation(reason, evidence, queue(standing));
  }

  private static void zero(Standing standing, List<Finding> findings) {
    if (standing.digit().filter(digit -> digit == ZERO).isPresent()) {
      findings.add(finding(Reason.ZERO, new Evidence("zero", "digit", "0", 1, standing.turn())));
    }
  }

  private void words(Standing standing, Meaning meaning, List<Finding> findings) {
    int turn = standing.turn();
    if (meaning.agentRequest() >= rules.agentRequest()) {
      List<Evidence> evidence = of("agent_request", meaning.evidence());
      findings.add(
          new Finding(
              Reason.AGENT_REQUEST,
              evidence.isEmpty()
                  ? List.of(score("agent_request", meaning.agentRequest(), turn))
                  : at(turn, evidence)));
    }
    meaning
        .sensitive()
        .ifPresent(
            intent ->
                findings.add(
                    finding(
                        Reason.SENSITIVE,
                        new Evidence("sensitive", "intent", intent, meaning.confidence(), turn))));
    meaning
        .intent()
        .filter(intent -> meaning.band() == Band.ACT && rules.peopleOnly().contains(intent))
        .filter(intent -> meaning.sensitive().isEmpty())
        .ifPresent(
            intent ->
                findings.add(
                    finding(
                        intent.equals("agent") ? Reason.AGENT_REQUEST : Reason.RULE,
                        new Evidence("rule", "intent", intent, meaning.confidence(), turn))));
  }

  private void mood(Standing standing, List<Finding> findings) {
    double frustration = standing.mood().frustration();
    if (frustration >= rules.frustration()) {
      findings.add(new Finding(Reason.FRUSTRATION, moodEvidence("frustration", standing)));
    }
    if (standing.mood().urgency() >= rules.urgency()) {
      findings.add(new Finding(Reason.URGENCY, moodEvidence("urgency", standing)));
    }
  }

  private static List<Evidence> moodEvidence(String of, Standing standing) {
    List<Evidence> evidence = of(of, standing.mood().evidence());
    double value = of.equals("urgency") ? standing.mood().urgency() : standing.mood().frustration();
    return evidence.isEmpty() ? List.of(score(of, value, standing.turn())) : evidence;
  }

  private void counts(Standing standing, List<Finding> findings) {
    Counters counters = standing.counters();
    int turn = standing.turn();
    count(counters.missesInARow(), rules.missesInARow(), "misses_in_a_row", turn)
        .or(() -> count(counters.misses(), rules.missesInCall(), "misses_in_call", turn))
        .or(() -> count(counters.rejections(), rules.rejectedConfirmations(), "rejections", turn))
        .or(
            () ->
                standing.spoken()
                    ? count(counters.silences(), rules.silencesInARow(), "silences", turn)
                    : Optional.empty())
        .ifPresent(evidence -> findings.add(finding(Reason.FAILURES, evidence)));
    count(counters.actionFailures(), rules.actionFailures(), "action_failures", turn)
        .ifPresent(evidence -> findings.add(finding(Reason.ACTION_FAILED, evidence)));
    count(counters.unverified(), rules.unverifiedTries(), "unverified_tries", turn)
        .ifPresent(evidence -> findings.add(finding(Reason.UNVERIFIED, evidence)));
  }

  private static Optional<Evidence> count(int seen, int limit, String kind, int turn) {
    return limit > 0 && seen >= limit
        ? Optional.of(new Evidence("failures", kind, seen + " of " + limit, 1, turn))
        : Optional.empty();
  }

  /** That of a matter for people which has its own; else by what is being done, or wished. */
  private String queue(Standing standing) {
    Optional<String> wish = standing.meaning().flatMap(Meaning::intent);
    return standing
        .meaning()
        .flatMap(Meaning::sensitive)
        .or(() -> wish.filter(rules.peopleOnly()::contains))
        .filter(rules::hasOwnQueue)
        .or(standing::flow)
        .or(() -> wish)
        .map(rules::queue)
        .orElseGet(() -> rules.queue(""));
  }

  private static List<Evidence> evidence(List<Finding> findings) {
    return findings.stream().flatMap(finding -> finding.evidence().stream()).distinct().toList();
  }

  private static List<Evidence> of(String what, List<Evidence> evidence) {
    return evidence.stream().filter(e -> e.of().equals(what)).toList();
  }

  private static List<Evidence> at(int turn, List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> new Evidence(e.of(), e.kind(), e.value(), e.weight(), turn))
        .toList();
  }

  private static Evidence score(String of, double value, int turn) {
    return new Evidence(
        of, "score", String.format(java.util.Locale.ROOT, "%.2f", value), value, turn);
  }

  private static Finding finding(Reason reason, Evidence evidence) {
    return new Finding(reason, List.of(evidence));
  }

  private static String name(Reason reason) {
    return reason.name().toLowerCase(java.util.Locale.ROOT);
  }

  private record Finding(Reason reason, List<Evidence> evidence) {}
}
