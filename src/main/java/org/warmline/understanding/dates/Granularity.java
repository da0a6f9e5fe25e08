package org.warmline.understanding.dates;

/** How much time a spoken date covers. */
public enum Granularity {
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  /** Three months of a year. */
  QUARTER,
  /** Three months by their weather. */
  SEASON,
  YEAR,
  /** From one day to another. */
  RANGE,
  /** Up to a day. */
  BEFORE,
  /** From a day on; the end is a year away. */
  AFTER
}
