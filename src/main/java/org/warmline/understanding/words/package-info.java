/** A heard sentence as words, and the numbers that words spell. */
@org.jspecify.annotations.NullMarked
package org.warmline.understanding.words;
