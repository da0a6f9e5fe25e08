/** What Asterisk's dialplan asks over FastAGI, and our answers. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.asterisk.agi;
