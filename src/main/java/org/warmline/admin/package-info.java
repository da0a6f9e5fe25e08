/** The command line and what operators look at. */
@org.jspecify.annotations.NullMarked
package org.warmline.admin;
