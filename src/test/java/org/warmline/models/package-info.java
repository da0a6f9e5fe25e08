/** The script that fetches the models, driven as its users drive it. */
@NullMarked
package org.warmline.models;

import org.jspecify.annotations.NullMarked;
