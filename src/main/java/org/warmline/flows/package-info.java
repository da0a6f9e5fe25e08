/** What admins write: YAML in, one checked immutable generation out. */
@org.jspecify.annotations.NullMarked
package org.warmline.flows;
