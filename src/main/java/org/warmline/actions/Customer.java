package org.warmline.actions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody with an account.
 *
 * @param phone with its country's code, such as {@code +12125550123}
 */
public record Customer(
    String number,
    String fullName,
    LocalDate dateOfBirth,
    Optional<String> phone,
    Optional<String> email) {}
