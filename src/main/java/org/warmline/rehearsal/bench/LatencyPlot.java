package org.warmline.rehearsal.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.warmline.rehearsal.DemoReport;

/**
 * Draws how fast answers come and how many frames are late against the number of calls: two panels,
 * one above the other, as SVG that needs nothing else. Pure.
 */
public final class LatencyPlot {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 620;
  private static final int LEFT = 80;
  private static final int RIGHT = 720;
  private static final Panel UPPER = new Panel(70, 350);
  private static final Panel LOWER = new Panel(420, 550);
  private static final String BLUE = "#0b5cad";
  private static final String ORANGE = "#b34700";
  private static final String RED = "#b00020";
  private static final String GREY = "#555";

  private final int goalMillis;

  private record Panel(int top, int bottom) {

    double y(double value, double most) {
      return bottom - value / most * (bottom - top);
    }
  }

  /** A plot with a line where 95 of a hundred answers should lie below. */
  public LatencyPlot(int goalMillis) {
    this.goalMillis = goalMillis;
  }

  /**
   * The whole SVG document.
   *
   * @param rated the most calls that were held, which is marked; 0 for none
   */
  public String draw(List<StepFigures> steps, int rated) {
    int calls = Math.max(1, steps.stream().mapToInt(StepFigures::calls).max().orElse(1));
    double millis = nice(Math.max(goalMillis * 1.2, most(steps, step -> percentile(step, 95))));
    double late = nice(Math.max(1.5, most(steps, StepFigures::latePercent)));
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"14\">%n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    svg.append("<title>Latency and late frames against calls at once</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    svg.append(text(LEFT, 28, "start", "#111", "From the caller's last sound to our first"));
    svg.append(axes(UPPER, calls, millis, "milliseconds"));
    svg.append(mark(UPPER, goalMillis, millis, "goal: " + goalMillis + " ms"));
    svg.append(curve(steps, UPPER, calls, millis, BLUE, step -> percentile(step, 50)));
    svg.append(curve(steps, UPPER, calls, millis, ORANGE, step -> percentile(step, 95)));
    svg.append(text(LEFT, 50, "start", BLUE, "● p50 (half of the answers)"));
    svg.append(text(LEFT + 230, 50, "start", ORANGE, "● p95 (95 of 100 answers)"));
    svg.append(text(LEFT, 402, "start", "#111", "Frames more than 20 ms late"));
    svg.append(axes(LOWER, calls, late, "per cent"));
    svg.append(mark(LOWER, 1, late, "limit: 1 %"));
    svg.append(curve(steps, LOWER, calls, late, BLUE, StepFigures::latePercent));
    svg.append(rated == 0 ? "" : held(rated, calls));
    svg.append(text((LEFT + RIGHT) / 2, HEIGHT - 18, "middle", "#111", "calls at once"));
    return svg.append("</svg>\n").toString();
  }

  private static String axes(Panel panel, int calls, double most, String unit) {
    StringBuilder svg = new StringBuilder();
    for (int tick = 0; tick <= 4; tick++) {
      double value = most * tick / 4;
      double y = panel.y(value, most);
      svg.append(line(LEFT, y, RIGHT, y, tick == 0 ? "#333" : "#ddd", ""));
      svg.append(text(LEFT - 8, y + 5, "end", GREY, number(value)));
    }
    int step = tickStep(calls);
    for (int at = 0; at <= calls; at += step) {
      svg.append(text(x(at, calls), panel.bottom() + 20, "middle", GREY, String.valueOf(at)));
    }
    double middle = (panel.top() + panel.bottom()) / 2.0;
    return svg.append(
            String.format(
                Locale.ROOT,
                "<text transform=\"translate(22 %.1f) rotate(-90)\" text-anchor=\"middle\""
                    + " fill=\"#111\">%s</text>%n",
                middle,
                unit))
        .toString();
  }

  private static String mark(Panel panel, double value, double most, String label) {
    double y = panel.y(value, most);
    return line(LEFT, y, RIGHT, y, RED, " stroke-dasharray=\"6 4\"")
        + text(LEFT + 6, y - 6, "start", RED, label);
  }

  private static String held(int rated, int calls) {
    double x = x(rated, calls);
    String dashes = " stroke-dasharray=\"2 4\"";
    return line(x, UPPER.top(), x, UPPER.bottom(), GREY, dashes)
        + line(x, LOWER.top(), x, LOWER.bottom(), GREY, dashes)
        + text(x - 6, UPPER.top() + 14, "end", GREY, "N = " + rated + " held");
  }

  private static String curve(
      List<StepFigures> steps,
      Panel panel,
      int calls,
      double most,
      String colour,
      ToDoubleFunction<StepFigures> of) {
    String points =
        steps.stream()
            .map(
                step ->
                    String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(step.calls(), calls),
                        panel.y(of.applyAsDouble(step), most)))
            .collect(Collectors.joining(" "));
    String dots =
        steps.stream()
            .map(
                step ->
                    String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                        x(step.calls(), calls),
                        panel.y(of.applyAsDouble(step), most),
                        colour))
            .collect(Collectors.joining());
    return "<polyline fill=\"none\" stroke=\""
        + colour
        + "\" stroke-width=\"2\" points=\""
        + points
        + "\"/>\n"
        + dots;
  }

  /** The least of 1, 2, 5, 10, 20 and so on that makes no more than ten ticks. */
  private static int tickStep(int calls) {
    int power = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (factor * power * 10 >= calls) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }

  private static double x(double at, int calls) {
    return LEFT + at / calls * (RIGHT - LEFT);
  }

  private static String line(
      double x1, double y1, double x2, double y2, String colour, String more) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
        x1,
        y1,
        x2,
        y2,
        colour,
        more);
  }

  private static String text(double x, double y, String anchor, String colour, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        colour,
        words);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static double percentile(StepFigures step, int percent) {
    return DemoReport.percentile(step.voiceToVoice(), percent).orElse(0L);
  }

  private static double most(List<StepFigures> steps, ToDoubleFunction<StepFigures> of) {
    return steps.stream().mapToDouble(of).max().orElse(0);
  }

  /** The next of 1, 2, 4, 6, 8 times a power of ten: quarters of it are easy to read. */
  static double nice(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : new double[] {1, 2, 4, 6, 8}) {
      if (factor * power >= value) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
