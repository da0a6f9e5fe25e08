package org.warmline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Follows Asterisk's log, across restarts. May be shared between threads. */
final class AsteriskLog implements AutoCloseable {
  private final Process tail;
  private final List<String> lines = new ArrayList<>();

  AsteriskLog(Path file) throws IOException {
    tail =
        new ProcessBuilder("tail", "-n", "+1", "-F", file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread.ofPlatform().daemon().name("asterisk-log").start(this::read);
  }

  private void read() {
    try (BufferedReader reader = tail.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException closed) {
      add("the log is not followed any more: " + closed.getMessage());
    }
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized int size() {
    return lines.size();
  }

  /** The first line from a position on that fits, as soon as it is written. */
  synchronized Optional<String> await(int from, Predicate<String> fits, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    int at = from;
    while (true) {
      for (; at < lines.size(); at++) {
        if (fits.test(lines.get(at))) {
          return Optional.of(lines.get(at));
        }
      }
      long millisLeft = (end - System.nanoTime()) / 1_000_000;
      if (millisLeft <= 0) {
        return Optional.empty();
      }
      wait(millisLeft);
    }
  }

  @Override
  public void close() {
    tail.destroyForcibly();
  }
}
