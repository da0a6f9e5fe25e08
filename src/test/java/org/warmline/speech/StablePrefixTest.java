package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StablePrefixTest {
  private final StablePrefix stable = new StablePrefix();

  @Test
  void tellsOnlyWhatTwoReadingsAgreeOn() {
    assertThat(stable.next("But.")).isEmpty();
    assertThat(stable.next("I'd like a move.")).isEmpty();
    assertThat(stable.next("I'd like to move my")).contains("I'd like");
    assertThat(stable.next("I'd like to move my flat.")).contains("I'd like to move my");
    assertThat(stable.next("I'd like to move my flight to")).contains("I'd like to move my");
  }

  @Test
  void doesNotTakeBackWhatItTold() {
    stable.next("the morning one please");
    stable.next("the morning one please now");
    assertThat(stable.next("a mourning")).contains("the morning one please");
    assertThat(stable.next("")).contains("the morning one please");
  }

  @Test
  void beginsAnew() {
    stable.next("yes it is");
    stable.next("yes it is so");
    stable.reset();
    assertThat(stable.next("no it is")).isEmpty();
  }

  @Test
  void everyWordItTellsWasInTwoReadingsAndNotTheirLast() {
    Random random = new Random(3);
    List<String> words = List.of("to", "two", "move", "flight", "my");
    for (int run = 0; run < 300; run++) {
      StablePrefix fresh = new StablePrefix();
      List<String> readings = new ArrayList<>();
      int told = 0;
      for (int i = 0; i < 8; i++) {
        List<String> said = new ArrayList<>();
        for (int n = random.nextInt(7); n > 0; n--) {
          said.add(words.get(random.nextInt(words.size())));
        }
        readings.add(String.join(" ", said));
        Optional<String> now = fresh.next(readings.getLast());
        int length = now.map(text -> text.split(" ").length).orElse(0);
        assertThat(length).isGreaterThanOrEqualTo(told);
        if (length > told) {
          String before = readings.get(i - 1);
          assertThat(before).startsWith(now.orElseThrow());
          assertThat(readings.getLast()).startsWith(now.orElseThrow() + " ");
        }
        told = length;
      }
    }
  }
}
