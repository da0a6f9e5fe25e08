/** Settings: read, checked, masked; one record a package. */
@org.jspecify.annotations.NullMarked
package org.warmline.settings;
