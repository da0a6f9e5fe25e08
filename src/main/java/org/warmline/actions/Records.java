package org.warmline.actions;

import java.util.function.Function;
import org.warmline.call.ActionReport;

/**
 * The door to what actions look up and change. May be shared between threads. Both methods throw
 * {@link RecordsException} when the records cannot be had; nothing is changed then.
 */
public interface Records {

  /** Runs work that only looks things up, in one transaction. */
  ActionReport lookUp(Function<Tables, ActionReport> work);

  /**
   * Runs work in one transaction that also keeps its report: an action asked for with the same key
   * again, at the same time or after a restart, is not run and gives the kept report. A failed
   * report is not kept.
   */
  ActionReport once(String action, ActionRequest request, Function<Tables, ActionReport> work);
}
