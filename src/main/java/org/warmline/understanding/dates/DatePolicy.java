package org.warmline.understanding.dates;

/** Which way a date without a year, or a weekday, is read when it could be past or coming. */
public enum DatePolicy {
  /** Travel, appointments: the next one. */
  FUTURE,
  /** Dates of birth: the last one. */
  PAST
}
