/**
 * Our own exchange: queues, agents and the bridge between two lines, inside this program and
 * without a PBX.
 */
@org.jspecify.annotations.NullMarked
package org.warmline.telephony.exchange;
