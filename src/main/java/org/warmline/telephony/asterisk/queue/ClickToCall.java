package org.warmline.telephony.asterisk.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.warmline.handoff.CallableNumbers;
import org.warmline.handoff.Outbound.Result;
import org.warmline.telephony.asterisk.ami.Manager;
import org.warmline.telephony.asterisk.ami.Manager.Originated;
import org.warmline.telephony.asterisk.ami.PbxEvent;

/** Rings an agent's phone and, once it is up, the customer's. May be shared between threads. */
final class ClickToCall {
  private static final Pattern LOCAL = Pattern.compile("Local/([A-Za-z0-9_.-]+)@.*");
  private static final int RINGS_MILLIS = 30_000;

  private final Manager manager;
  private final CallableNumbers numbers;

  /**
   * @param prefixes what a number has to begin with, such as {@code +1212}; none allows no number
   */
  ClickToCall(Manager manager, Set<String> prefixes) {
    this.manager = manager;
    this.numbers = new CallableNumbers(List.copyOf(prefixes));
  }

  boolean isAvailable() {
    return manager.isReady() && !numbers.prefixes().isEmpty();
  }

  CompletionStage<Result> call(Optional<PbxEvent.Member> member, String number) {
    if (!isAllowed(number)) {
      return done(Result.NOT_ALLOWED);
    }
    Optional<String> phone = member.flatMap(ClickToCall::findPhone);
    if (phone.isEmpty()) {
      return done(Result.NO_PHONE);
    }
    return manager.isReady() ? call(phone.orElseThrow(), number) : done(Result.FAILED);
  }

  private CompletionStage<Result> call(String phone, String number) {
    return manager
        .originate(
            new Manager.Originate(
                "warmline-" + UUID.randomUUID(),
                "Local/" + phone + "@warmline-agent-first",
                "warmline-callback",
                number,
                "Warmline",
                RINGS_MILLIS,
                Map.of()))
        .thenApply(ClickToCall::result);
  }

  boolean isAllowed(String number) {
    return numbers.allow(number);
  }

  private static Optional<String> findPhone(PbxEvent.Member member) {
    return Optional.of(LOCAL.matcher(member.memberInterface()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1));
  }

  private static Result result(Originated outcome) {
    return switch (outcome) {
      case ANSWERED -> Result.CALLING;
      case NO_ANSWER, BUSY, DECLINED -> Result.AGENT_NOT_ANSWERING;
      case FAILED -> Result.FAILED;
    };
  }

  private static CompletionStage<Result> done(Result result) {
    return CompletableFuture.completedStage(result);
  }
}
