package org.warmline.rehearsal.bench;

import java.util.List;

/**
 * What listening to many lines takes of memory.
 *
 * @param engine which recognizer, and why
 * @param language what it hears
 * @param beforeMb memory of the process before the engine was loaded
 * @param inTurn with more and more lines, of which one in five speaks at a time; the first without
 *     any line
 * @param atOnce with as many lines as at the end, when all speak at the same moment
 */
public record MemoryReport(
    String engine, String language, double beforeMb, List<Sample> inTurn, Sample atOnce) {

  /**
   * At one time.
   *
   * @param residentMb memory of the process
   * @param heapMb of these, the heap in use after collecting garbage
   * @param utterances heard and read so far
   */
  public record Sample(int lines, double residentMb, double heapMb, int utterances) {}

  public MemoryReport {
    inTurn = List.copyOf(inTurn);
  }

  /** What the engine takes before there is a line. */
  public double engineMb() {
    return inTurn.getFirst().residentMb() - beforeMb;
  }

  /** For each line more while one in five speaks, over all lines. */
  public double residentMbPerLine() {
    return perLine(inTurn.getLast());
  }

  /** The same when all speak at the same moment. */
  public double residentMbPerLineAtOnce() {
    return perLine(atOnce);
  }

  private double perLine(Sample sample) {
    return (sample.residentMb() - inTurn.getFirst().residentMb()) / sample.lines();
  }
}
