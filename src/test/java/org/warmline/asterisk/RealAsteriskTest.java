package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("asterisk")
class RealAsteriskTest {
  @Test
  void theShippedFilesBootWithoutAComplaint() throws IOException {
    try (RealAsterisk asterisk = RealAsterisk.start(AsteriskOptions.alone())) {
      assertThat(asterisk.complaints()).isEmpty();
      assertThat(asterisk.cli("core show version")).contains("Asterisk 22.");
      assertThat(asterisk.cli("queue show support")).contains("Priya").contains("Marco");
    }
  }

  @Test
  void twoRunBesideEachOtherAndOneIsStartedAnew() throws IOException {
    try (RealAsterisk one = RealAsterisk.start(AsteriskOptions.alone());
        RealAsterisk other = RealAsterisk.start(AsteriskOptions.alone())) {
      assertThat(one.sip()).isNotEqualTo(other.sip());
      one.restart();
      assertThat(one.complaints()).isEmpty();
      assertThat(one.cli("core show uptime")).contains("System uptime");
    }
  }
}
