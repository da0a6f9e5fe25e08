package org.warmline.admin;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process has taken. Stateless. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final long KILO = 1024;

  private Memory() {}

  /** The most that was resident at once; where the system does not tell, what Java holds now. */
  static long mostMegabytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(PEAK)) {
          return Long.parseLong(line.replaceAll("\\D", "")) / KILO;
        }
      }
    } catch (IOException elsewhere) {
      return heldByJava();
    }
    return heldByJava();
  }

  private static long heldByJava() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long bytes =
        memory.getHeapMemoryUsage().getCommitted() + memory.getNonHeapMemoryUsage().getCommitted();
    return bytes / KILO / KILO;
  }
}
