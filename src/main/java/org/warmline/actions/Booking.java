package org.warmline.actions;

/** A seat that a passenger holds on a flight. */
public record Booking(String reference, String lastName, String passenger, Flight flight) {}
