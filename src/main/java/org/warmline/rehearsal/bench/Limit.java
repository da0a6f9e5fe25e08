package org.warmline.rehearsal.bench;

/**
 * How many calls the machine could hold if nothing but the bare engines and the moving of sound
 * cost anything. All costs are seconds of one processor.
 *
 * @param cores processors of the machine
 * @param recognizing for a second of speech, decoded on one thread
 * @param speechShare how much of a call's time voice detection lets the recognizer hear
 * @param detecting for a second of a call, bare voice detection
 * @param moving for a second of a call, a bare paced echo
 */
public record Limit(
    int cores, double recognizing, double speechShare, double detecting, double moving) {

  /** So many calls at once; fractions of a call count. */
  public double calls() {
    double each = recognizing * speechShare + detecting + moving;
    return each == 0 ? 0 : cores / each;
  }

  /** How near so many calls come to it: 1 is the limit. */
  public double share(int held) {
    double most = calls();
    return most == 0 ? 0 : held / most;
  }
}
