/** What callers spell and name: references, names, choices, numbers. */
@org.jspecify.annotations.NullMarked
package org.warmline.understanding.codes;
