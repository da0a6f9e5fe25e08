package org.warmline.web;

/** A request that is not served, and the sentence that says why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  JsonAnswer answer() {
    return JsonAnswer.error(status, String.valueOf(getMessage()));
  }
}
