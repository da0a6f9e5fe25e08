package org.warmline.rehearsal.bench;

import java.util.List;

/** A straight line through points, by least squares. Pure. */
record Fit(double slope, double mean) {

  /** One point. */
  record Point(double x, double y) {}

  static Fit through(List<Point> points) {
    double meanX = points.stream().mapToDouble(Point::x).average().orElse(0);
    double meanY = points.stream().mapToDouble(Point::y).average().orElse(0);
    double across = 0;
    double squares = 0;
    for (Point point : points) {
      across += (point.x() - meanX) * (point.y() - meanY);
      squares += (point.x() - meanX) * (point.x() - meanX);
    }
    return new Fit(squares == 0 ? 0 : across / squares, meanY);
  }
}
