package org.warmline.actions;

/**
 * A slot that a patient has.
 *
 * @param number what the patient proves it by
 * @param patient first and last name
 */
public record Appointment(String number, String patient, AppointmentSlot slot) {}
