package org.warmline.actions;

import java.time.LocalDateTime;

/**
 * A time at which a doctor sees one patient.
 *
 * @param doctor the doctor's surname
 */
public record AppointmentSlot(String id, String doctor, LocalDateTime starts) {}
