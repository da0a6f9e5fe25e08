/** Asterisk as the telephone exchange: its calls on our lines, its queues and its agents. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.asterisk;
