/** Calls by the dozen in real time: how many the machine can serve, how fast, and for how long. */
@org.jspecify.annotations.NullMarked
package org.warmline.rehearsal.bench;
