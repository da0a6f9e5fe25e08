/** What Asterisk tells over its manager interface, and what is asked of it there. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.asterisk.ami;
