package org.warmline.rehearsal.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this process uses, as the system tells it; 0 where it does not. Stateless. */
final class ProcessFigures {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double BYTES_PER_MB = 1 << 20;
  private static final double KB_PER_MB = 1 << 10;

  private ProcessFigures() {}

  /** Processor time of all threads so far. */
  static long cpuNanos() {
    return SYSTEM.getProcessCpuTime();
  }

  /** What all threads have allocated on the heap so far. */
  static long allocatedBytes() {
    return THREADS.getTotalThreadAllocatedBytes();
  }

  /** The heap in use after collecting what is garbage; takes some tenths of a second. */
  @SuppressWarnings("ExplicitGC")
  static double heapMbAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MB;
  }

  /** Memory of the whole process. */
  static double residentMb() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / KB_PER_MB;
    } catch (IOException otherSystem) {
      return 0;
    }
  }

  /** Threads of the system, native ones included where the system tells. */
  static int threads() {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      return (int) tasks.count();
    } catch (IOException otherSystem) {
      return THREADS.getThreadCount();
    }
  }

  static long openFiles() {
    return SYSTEM instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
  }
}
