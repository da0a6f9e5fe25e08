package org.warmline.understanding.learning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the lowest point of a smooth function: L-BFGS with a backtracking line search (Nocedal and
 * Wright, Numerical Optimization, algorithm 7.4).
 */
final class Lbfgs {
  private static final int MEMORY = 8;

  /** A function that tells its slope. */
  interface Slope {
    /** The value at {@code x}; fills {@code gradient}. */
    double at(float[] x, float[] gradient);
  }

  /** Where a step led, and how the slope turned on it. */
  private static final class Step {
    private final float[] moved;
    private final float[] turned;
    private final double product;

    Step(float[] moved, float[] turned, double product) {
      this.moved = moved;
      this.turned = turned;
      this.product = product;
    }
  }

  private Lbfgs() {}

  /**
   * The point found, begun at zero.
   *
   * @param tolerance how far the gradient's length must fall against its first
   */
  static float[] minimise(Slope slope, int size, int mostSteps, double tolerance) {
    float[] x = new float[size];
    float[] gradient = new float[size];
    double value = slope.at(x, gradient);
    double enough = tolerance * Math.sqrt(dot(gradient, gradient));
    Deque<Step> past = new ArrayDeque<>();
    for (int i = 0; i < mostSteps && Math.sqrt(dot(gradient, gradient)) > enough; i++) {
      float[] direction = direction(gradient, past);
      double downhill = dot(direction, gradient);
      double length = past.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
      float[] next = new float[size];
      float[] nextGradient = new float[size];
      double nextValue = Double.POSITIVE_INFINITY;
      for (int tries = 0; tries < 30; tries++, length /= 2) {
        for (int d = 0; d < size; d++) {
          next[d] = x[d] + (float) length * direction[d];
        }
        nextValue = slope.at(next, nextGradient);
        if (nextValue <= value + 1e-4 * length * downhill) {
          break;
        }
      }
      if (!(nextValue < value)) {
        return x;
      }
      remember(past, x, next, gradient, nextGradient);
      x = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return x;
  }

  private static void remember(
      Deque<Step> past, float[] x, float[] next, float[] gradient, float[] nextGradient) {
    float[] moved = new float[x.length];
    float[] turned = new float[x.length];
    for (int d = 0; d < x.length; d++) {
      moved[d] = next[d] - x[d];
      turned[d] = nextGradient[d] - gradient[d];
    }
    double product = dot(moved, turned);
    if (product > 1e-10) {
      past.addFirst(new Step(moved, turned, product));
      if (past.size() > MEMORY) {
        past.removeLast();
      }
    }
  }

  private static float[] direction(float[] gradient, Deque<Step> past) {
    float[] q = new float[gradient.length];
    for (int d = 0; d < q.length; d++) {
      q[d] = -gradient[d];
    }
    double[] alphas = new double[past.size()];
    int i = 0;
    for (Step step : past) {
      alphas[i] = dot(step.moved, q) / step.product;
      add(q, step.turned, -alphas[i++]);
    }
    if (!past.isEmpty()) {
      Step last = past.getFirst();
      float scale = (float) (last.product / dot(last.turned, last.turned));
      for (int d = 0; d < q.length; d++) {
        q[d] *= scale;
      }
    }
    for (Iterator<Step> oldest = past.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      double beta = dot(step.turned, q) / step.product;
      add(q, step.moved, alphas[--i] - beta);
    }
    return q;
  }

  private static void add(float[] to, float[] what, double factor) {
    float f = (float) factor;
    for (int d = 0; d < to.length; d++) {
      to[d] += f * what[d];
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
