package org.warmline.telephony.exchange;

import org.warmline.telephony.Seat;

/** An agent and the call that rings or is talked on at that desk. */
record Held(Seat seat, Place place) {}
