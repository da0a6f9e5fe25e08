package org.warmline.actions;

import java.util.Set;

/**
 * The names of what an action can tell, by which the places of a prompt are checked.
 *
 * @param told of what it found or did
 * @param offered of each of the choices it offers
 */
public record ActionFacts(Set<String> told, Set<String> offered) {
  public ActionFacts {
    told = Set.copyOf(told);
    offered = Set.copyOf(offered);
  }

  static ActionFacts told(Set<String> names) {
    return new ActionFacts(names, Set.of());
  }
}
