/** What is done for a caller without an agent, and how a caller is verified first. */
@org.jspecify.annotations.NullMarked
package org.warmline.actions;
