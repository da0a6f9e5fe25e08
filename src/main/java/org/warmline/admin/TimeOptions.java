package org.warmline.admin;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say when and where a rehearsed caller is. */
final class TimeOptions {
  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "The caller's local time, such as 2026-11-22T10:00; default: the clock's.")
  private @Nullable String now;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The caller's time zone, such as America/New_York; default: the settings'.")
  private @Nullable String zone;

  ZoneId zone(ZoneId otherwise) {
    try {
      return zone == null ? otherwise : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new UsageException(
          "--zone: no zone \"" + zone + "\"; expected one like America/New_York or Europe/Berlin");
    }
  }

  Optional<LocalDateTime> now() {
    try {
      return Optional.ofNullable(now).map(LocalDateTime::parse);
    } catch (DateTimeParseException unreadable) {
      throw new UsageException(
          "--now: \"" + now + "\" is no time; expected one like 2026-11-22T10:00");
    }
  }
}
