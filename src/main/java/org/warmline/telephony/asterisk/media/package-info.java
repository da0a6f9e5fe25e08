/** Sound to and from Asterisk over AudioSocket. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.asterisk.media;
