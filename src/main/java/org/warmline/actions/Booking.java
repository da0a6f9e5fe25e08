package org.warmline.actions;

/**
 * A seat that a passenger holds on a flight.
 *
 * @param cancelled whether the seat has been given back
 */
public record Booking(
    String reference, String lastName, String passenger, Flight flight, boolean cancelled) {}
