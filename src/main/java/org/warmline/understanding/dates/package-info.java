/** Spoken dates and times, read by an own grammar. */
@org.jspecify.annotations.NullMarked
package org.warmline.understanding.dates;
