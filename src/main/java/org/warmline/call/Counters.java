package org.warmline.call;

/**
 * What went wrong in a call so far; the history that mood and policy look at.
 *
 * @param missesInARow turns not understood since the last one that was
 * @param misses turns not understood in the whole call
 * @param rejections read-backs that the caller refused
 * @param repeats times the caller said the same again
 * @param bargeIns times the caller spoke over the assistant
 * @param silences questions that met silence, since the caller last spoke
 * @param actionFailures actions that failed through no fault of the caller
 * @param unverified tries at proving who the caller is that failed
 */
public record Counters(
    int missesInARow,
    int misses,
    int rejections,
    int repeats,
    int bargeIns,
    int silences,
    int actionFailures,
    int unverified) {
  public static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, 0);
}
