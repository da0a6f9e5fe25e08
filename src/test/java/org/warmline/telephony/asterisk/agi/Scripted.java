package org.warmline.telephony.asterisk.agi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A dialplan's other side that answers everything alike and remembers what it was asked. */
final class Scripted implements Dialplan {
  static final UUID VISITOR = UUID.fromString("40325ec2-5efd-4bd3-805f-53576e581d13");

  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final List<DialplanRequest> requests = new CopyOnWriteArrayList<>();
  private volatile Function<DialplanRequest, DialplanAnswer> answer =
      ignored -> new DialplanAnswer.AsWithoutUs();

  void answer(Function<DialplanRequest, DialplanAnswer> with) {
    answer = with;
  }

  List<String> questions() {
    return questions;
  }

  DialplanRequest lastRequest() {
    return requests.get(requests.size() - 1);
  }

  @Override
  public DialplanAnswer begin(DialplanRequest request) {
    return asked("begin", request);
  }

  @Override
  public DialplanAnswer next(DialplanRequest request) {
    return asked("next", request);
  }

  @Override
  public DialplanAnswer queueFailed(DialplanRequest request, String status) {
    return asked("queuefail " + status, request);
  }

  @Override
  public Optional<UUID> check() {
    return Optional.of(VISITOR);
  }

  private DialplanAnswer asked(String question, DialplanRequest request) {
    questions.add(question);
    requests.add(request);
    return answer.apply(request);
  }
}
