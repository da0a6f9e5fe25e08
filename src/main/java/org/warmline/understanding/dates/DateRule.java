package org.warmline.understanding.dates;

import java.util.Optional;

/** One way of saying a date. */
interface DateRule {

  /** The date that begins at word {@code i}, if one of this kind does. */
  Optional<DateSpan> at(Frame frame, int i);
}
