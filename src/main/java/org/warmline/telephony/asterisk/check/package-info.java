/** Looks at a real Asterisk from outside, and says what is wanting and how to mend it. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.asterisk.check;
