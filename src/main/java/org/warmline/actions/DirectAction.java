package org.warmline.actions;

import org.warmline.call.ActionReport;

/**
 * Something done or looked up for a caller without an agent. May be shared between threads; {@link
 * #run} blocks on the database, so call it on a virtual thread and never interrupt it.
 */
public interface DirectAction {

  /** As the flows name it: {@code rebook_flight}. */
  String name();

  /**
   * Does it, once per key. Never throws for what a caller or the database may do wrong: that is a
   * refused or failed report.
   */
  ActionReport run(ActionRequest request);
}
