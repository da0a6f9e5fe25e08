package org.warmline.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells when the flows of a folder have changed and have then been left alone for a moment, so that
 * half a change is not taken. Looks when it is asked and knows no clock. Used by one thread.
 */
public final class FolderWatch {
  private final Path folder;
  private final long quietMillis;
  private Map<String, State> taken;
  private Map<String, State> seen;
  private long seenSince;

  private record State(FileTime modified, long bytes) {}

  /**
   * Watches from how the folder is now.
   *
   * @param quietMillis how long nothing may have changed any more before a change counts
   */
  public FolderWatch(Path folder, long quietMillis) {
    this.folder = folder;
    this.quietMillis = quietMillis;
    this.taken = look();
    this.seen = taken;
  }

  /** Whether there is a change that has not been told yet; it counts as told from now on. */
  public boolean changed(long nowMillis) {
    Map<String, State> now = look();
    if (!now.equals(seen)) {
      seen = now;
      seenSince = nowMillis;
    }
    if (now.equals(taken) || nowMillis - seenSince < quietMillis) {
      return false;
    }
    taken = now;
    return true;
  }

  private Map<String, State> look() {
    Map<String, State> states = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .forEach(
              file ->
                  state(file).ifPresent(state -> states.put(file.getFileName().toString(), state)));
    } catch (IOException gone) {
      // A folder that cannot be read has no files; whoever reads the flows then says why.
      return Map.of();
    }
    return states;
  }

  private static Optional<State> state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new State(attributes.lastModifiedTime(), attributes.size()));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }
}
