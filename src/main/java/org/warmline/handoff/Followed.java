package org.warmline.handoff;

/**
 * Is told what becomes of one call that an exchange takes to a person by itself. Called from any
 * thread; must return at once.
 */
public interface Followed extends QueueListener {

  /** The caller is gone; told after a talk that the agent ended, too. */
  void onHungUp();
}
