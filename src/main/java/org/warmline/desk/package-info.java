/** The agents' desk: what a person sees of a call, how it changes, and who may see it. */
@org.jspecify.annotations.NullMarked
package org.warmline.desk;
