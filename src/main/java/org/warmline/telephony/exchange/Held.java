package org.warmline.telephony.exchange;

/** An agent and the call that rings or is talked on at that desk. */
record Held(Seat seat, Place place) {}
