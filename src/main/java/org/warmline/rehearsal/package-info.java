/** Calls without a telephone: the simulated caller, talk, and the demo's story. */
@org.jspecify.annotations.NullMarked
package org.warmline.rehearsal;
