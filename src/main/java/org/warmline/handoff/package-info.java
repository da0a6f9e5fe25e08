/** When a person is needed, what that person is told, and who owns the call. */
@org.jspecify.annotations.NullMarked
package org.warmline.handoff;
