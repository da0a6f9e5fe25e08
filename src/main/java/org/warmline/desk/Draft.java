package org.warmline.desk;

import java.util.Optional;

/**
 * What an agent has noted about a call so far.
 *
 * @param result the id of one of the desk's results
 */
record Draft(Optional<String> result, String note) {
  static final Draft NOTHING = new Draft(Optional.empty(), "");
}
