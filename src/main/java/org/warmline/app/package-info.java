/** Wiring by hand, start and stop. Knows all; nobody knows it. */
@org.jspecify.annotations.NullMarked
package org.warmline.app;
