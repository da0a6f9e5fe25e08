package org.warmline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.Expectation;
import org.warmline.call.Meaning;

/** What no caller says, but a line or a file may bring. */
class OddTextTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T10:00");
  private static final double NANOS_A_MILLI = 1e6;

  @Test
  void anyCharactersAtAllGiveADefinedAnswer() {
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      String text = text(random);
      Meaning meaning = ShippedFlows.taught().understand(text, Expectation.NOTHING, NOW);
      assertThat(meaning.text()).isEqualTo(text);
      assertThat(meaning.confidence()).isBetween(0.0, 1.0);
      assertThat(meaning.agentRequest()).isBetween(0.0, 1.0);
      assertThat(meaning.intent().isEmpty()).isEqualTo(meaning.band() == Band.REJECT);
      assertThat(MeaningJson.of(meaning).toString()).doesNotContain("\n");
    }
  }

  @Test
  void tenThousandWordsCostNoMoreThanAnHonestSentence() {
    Random random = new Random(12);
    String[] words = "flight order friday cancel move the my third at nine kilo x ray".split(" ");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long began = threads.getCurrentThreadCpuTime();
      ShippedFlows.taught().understand(text.toString(), Expectation.NOTHING, NOW);
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - began) / NANOS_A_MILLI);
    }
    assertThat(least).as("milliseconds of the thread").isLessThan(100);
  }

  private static String text(Random random) {
    String[] pieces = {
      "'; DROP TABLE booking; --",
      "<script>",
      "&amp;",
      "{\"a\":[",
      "\u0000",
      "\u001b[2J",
      "EXEC Dial",
      "200 result=1",
      "${SHELL}",
      "\r",
      "\\",
      "\ud83d",
      "\u202e",
      "ß",
      "漢字",
      "مرحبا",
      "flight",
      "please",
      "friday",
      " "
    };
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      boolean piece = random.nextInt(3) > 0;
      text.append(
          piece
              ? pieces[random.nextInt(pieces.length)]
              : Character.toString((char) random.nextInt(0x3000)));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }
}
