/** How a build ends: one table of what ran, what was skipped and which command enables it. */
@NullMarked
package org.warmline.closing;

import org.jspecify.annotations.NullMarked;
