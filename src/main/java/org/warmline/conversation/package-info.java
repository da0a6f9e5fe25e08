/**
 * The belt that runs one call: line events to dialogue, actions and hand-off, and back to the line.
 */
@org.jspecify.annotations.NullMarked
package org.warmline.conversation;
