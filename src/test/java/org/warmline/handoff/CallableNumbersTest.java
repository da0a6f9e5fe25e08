package org.warmline.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallableNumbersTest {
  private final CallableNumbers numbers = new CallableNumbers(List.of("+1212", "+49"));

  @Test
  void onlyNumbersThatBeginLikeAPrefixMayBeCalled() {
    assertThat(numbers.allow("+12125550123")).isTrue();
    assertThat(numbers.allow("+4930555012")).isTrue();
    assertThat(numbers.allow("+12135550123")).isFalse();
    assertThat(numbers.allow("12125550123")).isFalse();
    assertThat(numbers.allow("0012125550123")).isFalse();
    assertThat(new CallableNumbers(List.of()).allow("+12125550123")).isFalse();
  }

  @Test
  void whatIsNoNumberMayNotEvenWithTheRightBeginning() {
    for (String odd :
        List.of(
            "+1212", "+1212555012345678", "+1212555&SIP/x", "+1212 5550123", "+1212555\n0123")) {
      assertThat(numbers.allow(odd)).as(odd).isFalse();
    }
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      String odd = "+1212" + (char) random.nextInt(0x3000) + "5550123";
      assertThat(numbers.allow(odd)).isEqualTo(odd.matches("\\+[0-9]{12}"));
    }
  }

  @Test
  void aPrefixIsAPlusAndDigits() {
    for (String none : List.of("", "+", "1212", "+1-212", "*")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new CallableNumbers(List.of(none)));
    }
  }
}
