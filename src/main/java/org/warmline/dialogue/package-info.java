/**
 * Meaning to decision: a pure state machine, event in, step out; no I/O, clock, chance, thread or
 * logger.
 */
@org.jspecify.annotations.NullMarked
package org.warmline.dialogue;
