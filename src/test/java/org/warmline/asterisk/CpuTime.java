package org.warmline.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used of the processors so far. */
final class CpuTime {
  private static final int USER_FIELD = 11;
  private static final int SYSTEM_FIELD = 12;
  private static final double TICKS_PER_SECOND = 100;

  private CpuTime() {}

  /** Seconds of one core, in user and system mode, of all threads of a process. */
  static double seconds(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[USER_FIELD]) + Long.parseLong(fields[SYSTEM_FIELD]))
          / TICKS_PER_SECOND;
    } catch (IOException gone) {
      throw new UncheckedIOException("process " + pid + " has ended", gone);
    }
  }
}
