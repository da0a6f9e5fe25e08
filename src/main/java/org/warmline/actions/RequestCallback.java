package org.warmline.actions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps that the caller wants to be called back, and at which number. */
final class RequestCallback implements Task {
  private static final String QUEUE = "support";
  private static final Pattern BETWEEN_FIGURES = Pattern.compile("[\\s().\\-/]");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");
  private static final int LONGEST_QUEUE = 60;
  private static final int LONGEST_REASON = 500;

  @Override
  public String name() {
    return "request_callback";
  }

  @Override
  public boolean leavesTraces() {
    return true;
  }

  @Override
  public ActionFacts facts() {
    return ActionFacts.told(Set.of("phone"));
  }

  @Override
  public Answer answer(ActionRequest request, Tables tables) {
    Arguments arguments = Arguments.of(request);
    String phone = BETWEEN_FIGURES.matcher(arguments.find("phone").orElse("")).replaceAll("");
    if (!NUMBER.matcher(phone).matches()) {
      return Answer.refused("no_number");
    }
    return Answer.changed(
        Map.of("phone", phone),
        List.of(
            tables
                .callbacks()
                .add(
                    request.call(),
                    phone,
                    shortened(arguments.find("queue").orElse(QUEUE), LONGEST_QUEUE),
                    shortened(arguments.find("reason").orElse(""), LONGEST_REASON),
                    request.now())));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
