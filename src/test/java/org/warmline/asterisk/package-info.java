/**
 * A real Asterisk for tests, and telephones on it: SIPp does the signalling, the test itself the
 * sound. Tests that use it carry the tag {@code asterisk}.
 */
@NullMarked
package org.warmline.asterisk;

import org.jspecify.annotations.NullMarked;
