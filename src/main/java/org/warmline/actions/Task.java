package org.warmline.actions;

/**
 * What one action does inside a transaction. Stateless, so it may be shared between threads. Throws
 * {@link UnusableArgumentException} when the request lacks what it needs.
 */
interface Task {

  /** As the flows name it. */
  String name();

  /** True when doing it twice would differ from doing it once. */
  boolean leavesTraces();

  /** What it tells when it is done. */
  ActionFacts facts();

  Answer answer(ActionRequest request, Tables tables);
}
