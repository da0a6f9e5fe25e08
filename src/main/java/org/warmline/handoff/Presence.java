package org.warmline.handoff;

/**
 * Whether anybody could take a call of a queue.
 *
 * @param agents signed in and neither on a break nor offline; those in a call count
 * @param waiting callers in the queue now
 */
public record Presence(int agents, int waiting) {

  public boolean anybodyThere() {
    return agents > 0;
  }
}
