/**
 * What is shipped beside the program: images, compose file and scripts, as far as they can be held
 * to something.
 */
@NullMarked
package org.warmline.packaging;

import org.jspecify.annotations.NullMarked;
