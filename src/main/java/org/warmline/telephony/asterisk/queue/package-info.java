/** Asterisk's queue and its agents, as the rest of the house knows queues and agents. */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.asterisk.queue;
