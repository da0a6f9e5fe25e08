package org.warmline.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LatencyPlotTest {

  @Test
  void everyStepIsADotOfEachCurve() throws Exception {
    Document svg =
        drawn(List.of(Steps.of(10, 500, 0), Steps.of(20, 640, 40), Steps.of(30, 980, 300)));
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3 * 3);
    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(3);
  }

  @Test
  void goalUnitsAndAxesAreNamed() throws Exception {
    String words = drawn(List.of(Steps.of(10, 500, 0))).getDocumentElement().getTextContent();
    assertThat(words)
        .contains("goal: 700 ms", "milliseconds", "per cent", "calls at once", "p95", "N = 20");
  }

  @Test
  void moreIsHigherAndNothingLeavesThePicture() throws Exception {
    Document svg = drawn(List.of(Steps.of(10, 500, 0), Steps.of(20, 2_500, 900)));
    double[] ys = new double[6];
    for (int i = 0; i < ys.length; i++) {
      Element dot = (Element) svg.getElementsByTagName("circle").item(i);
      ys[i] = Double.parseDouble(dot.getAttribute("cy"));
      assertThat(ys[i]).isBetween(60.0, 560.0);
    }
    for (int curve = 0; curve < 3; curve++) {
      assertThat(ys[2 * curve + 1]).isLessThan(ys[2 * curve]);
    }
  }

  @Test
  void nothingMeasuredIsStillAPicture() throws Exception {
    assertThat(drawn(List.of()).getElementsByTagName("circle").getLength()).isZero();
  }

  @Test
  void axesEndAtRoundNumbers() {
    assertThat(LatencyPlot.nice(840)).isEqualTo(1_000);
    assertThat(LatencyPlot.nice(1.5)).isEqualTo(2);
    assertThat(LatencyPlot.nice(2_501)).isEqualTo(4_000);
  }

  private static Document drawn(List<StepFigures> steps) throws Exception {
    String svg = new LatencyPlot(700).draw(steps, 20);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
