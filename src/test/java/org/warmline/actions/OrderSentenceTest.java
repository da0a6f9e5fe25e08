package org.warmline.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.actions.CustomerOrder.Status;

class OrderSentenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void ownsUpToADelay() {
    assertThat(sentence(Status.SHIPPED, -1))
        .isEqualTo(
            "Your order left our warehouse last Tuesday."
                + " It should have arrived yesterday, so it is running late. I'm sorry about that.");
    assertThat(sentence(Status.PACKING, -1)).contains("running late");
    assertThat(sentence(Status.PACKING, 0))
        .isEqualTo("Your order is being packed right now. It should arrive today.");
  }

  @Test
  void speaksWithoutDigits() {
    for (Status status : Status.values()) {
      for (int due = -40; due < 40; due++) {
        assertThat(sentence(status, due)).doesNotContainPattern("[0-9]").endsWith(".");
      }
    }
  }

  private static String sentence(Status status, int due) {
    return OrderSentence.of(
        new CustomerOrder(
            "10001",
            "20002",
            status,
            Optional.of(TODAY.minusDays(5)),
            TODAY.plusDays(due),
            Optional.of(TODAY.minusDays(2))),
        TODAY);
  }
}
