package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warmline.desk.DeskSecret;
import org.warmline.desk.DeskSecret.Hashed;

class DeskSecretTest {

  @Test
  void theFirstOfManyThatKeepOneAtOnceStays() {
    try (Database database = TestDatabase.open()) {
      DeskSecret secret = database.deskSecret();
      assertThat(secret.findHashed()).isEmpty();
      List<Callable<Boolean>> keepers =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> secret.keepFirst(hashed(i)))
              .toList();

      List<Boolean> kept = Together.run(keepers);

      assertThat(kept).containsOnlyOnce(true);
      assertThat(secret.findHashed()).contains(hashed(kept.indexOf(true)));
    }
  }

  @Test
  void anotherTakesItsPlaceWhenAskedTo() {
    try (Database database = TestDatabase.open()) {
      DeskSecret secret = database.deskSecret();
      secret.replace(hashed(1));
      secret.replace(hashed(2));

      assertThat(secret.findHashed()).contains(hashed(2));
      assertThat(secret.keepFirst(hashed(3))).isFalse();
    }
  }

  private static Hashed hashed(int i) {
    return new Hashed(310_000, "0" + i, "f" + i);
  }
}
