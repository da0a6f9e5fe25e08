/** Sentences as vectors, and what is learned from example phrases. */
@org.jspecify.annotations.NullMarked
package org.warmline.understanding.learning;
