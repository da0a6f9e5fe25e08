package org.warmline.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffersTest {
  private static final List<String> BUSY_DAY =
      List.of("16:00", "07:00", "07:30", "08:00", "12:00", "12:30", "18:00", "21:00");

  @Test
  void spreadsOverThePartsOfTheDay() {
    assertThat(pick(Map.of(), BUSY_DAY)).containsExactly("07:00", "12:00", "18:00");
  }

  @Test
  void spreadsWithinWhatIsThere() {
    assertThat(pick(Map.of(), List.of("09:00", "09:10", "09:20", "11:50")))
        .containsExactly("09:00", "09:20", "11:50");
    assertThat(pick(Map.of(), List.of("09:00", "14:00", "14:30", "16:30")))
        .containsExactly("09:00", "14:00", "16:30");
  }

  @Test
  void offersAllOfFewAndNoTimeTwice() {
    assertThat(pick(Map.of(), List.of("15:00", "09:00", "15:00")))
        .containsExactly("09:00", "15:00");
    assertThat(pick(Map.of(), List.of())).isEmpty();
  }

  @Test
  void keepsToThePartWishedForWhenItHasAny() {
    assertThat(pick(Map.of("part_of_day", "morning"), BUSY_DAY))
        .containsExactly("07:00", "07:30", "08:00");
    assertThat(pick(Map.of("part_of_day", "night"), BUSY_DAY)).containsExactly("18:00", "21:00");
    assertThat(pick(Map.of("part_of_day", "morning"), List.of("13:00"))).containsExactly("13:00");
  }

  @Test
  void offersTheTimeWishedForOrTheNearest() {
    assertThat(pick(Map.of("time", "12:30"), BUSY_DAY)).containsExactly("12:30");
    assertThat(pick(Map.of("time", "17:30"), BUSY_DAY)).containsExactly("16:00", "18:00", "21:00");
  }

  private static List<String> pick(Map<String, String> wishes, List<String> times) {
    Stream<LocalDateTime> all =
        times.stream().map(time -> LocalDate.of(2026, 11, 27).atTime(LocalTime.parse(time)));
    return Offers.wishedIn(new Arguments(wishes)).pick(all.toList(), Function.identity()).stream()
        .map(at -> at.toLocalTime().toString())
        .toList();
  }
}
