package org.warmline.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryReportTest {

  @Test
  void eachLineIsWhatAllOfThemTookMoreThanTheEngineAlone() {
    MemoryReport report =
        new MemoryReport(
            "vosk",
            "ko",
            100,
            List.of(
                new MemoryReport.Sample(0, 700, 20, 0),
                new MemoryReport.Sample(10, 900, 21, 12),
                new MemoryReport.Sample(20, 1_000, 22, 40)),
            new MemoryReport.Sample(20, 1_100, 22, 61));
    assertThat(report.engineMb()).isEqualTo(600);
    assertThat(report.residentMbPerLine()).isEqualTo(15);
    assertThat(report.residentMbPerLineAtOnce()).isEqualTo(20);
  }
}
