package org.warmline.asterisk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An Asterisk of its own for a test: the shipped dialplan and sample, its own folders and its own
 * ports on loopback. Skips the test where no Asterisk is prepared. May be shared between threads.
 */
public final class RealAsterisk implements AutoCloseable {
  private static final Duration BOOT = Duration.ofSeconds(20);
  private static final Pattern COMPLAINT = Pattern.compile("\\] (WARNING|ERROR)\\[");

  private final Chroot chroot;
  private final Slot slot;
  private final AsteriskOptions options;
  private final AsteriskLog log;
  private Process process;

  private RealAsterisk(Chroot chroot, Slot slot, AsteriskOptions options) throws IOException {
    this.chroot = chroot;
    this.slot = slot;
    this.options = options;
    this.log = new AsteriskLog(outside("/log/messages.log"));
    this.process = launch();
  }

  /** Starts one and waits until it takes calls. */
  public static RealAsterisk start(AsteriskOptions options) throws IOException {
    Chroot chroot = Chroot.find();
    Slot slot = Slot.take();
    AsteriskFolders.prepare(chroot, slot, options);
    RealAsterisk asterisk = new RealAsterisk(chroot, slot, options);
    asterisk.awaitBoot(0);
    return asterisk;
  }

  private Process launch() throws IOException {
    String config = slot.folder() + "/etc/asterisk.conf";
    Process started =
        chroot
            .command(
                List.of("asterisk", "-C", config, "-f", "-T", "-U", "asterisk", "-G", "asterisk"))
            .redirectOutput(outside("/console.log").toFile())
            .start();
    Files.writeString(outside("/pid"), Long.toString(started.pid()));
    return started;
  }

  private void awaitBoot(int from) {
    try {
      awaitLog(from, line -> line.endsWith("Asterisk Ready."), BOOT);
    } catch (AssertionError notReady) {
      close();
      throw notReady;
    }
  }

  /** Where SIP is spoken. */
  public InetSocketAddress sip() {
    return new InetSocketAddress("127.0.0.1", slot.sipPort());
  }

  /** Where the manager listens; its user is {@code warmline}. */
  public InetSocketAddress manager() {
    return new InetSocketAddress("127.0.0.1", slot.managerPort());
  }

  public String secret() {
    return options.secret();
  }

  /** The folder for spoken summaries, as this process sees it. */
  public Path whispers() {
    return outside("/whispers");
  }

  /** The same folder as Asterisk sees it. */
  public String whispersThere() {
    return slot.folder() + "/whispers";
  }

  /** The trunk's address for calls to the outside, where a test may listen. */
  public int trunkPort() {
    return slot.sipPort() + AsteriskFolders.TRUNK_OFFSET;
  }

  public long pid() {
    return process.pid();
  }

  /** Changes a line of its configuration; whoever does so has to let it be read anew. */
  public void edit(String file, String line, String instead) throws IOException {
    ConfigFolder.at(outside("/etc")).set(file, line, instead);
  }

  /** Asks on the command line, such as {@code core show channels}. */
  public String cli(String command) {
    return chroot.run("asterisk", "-C", slot.folder() + "/etc/asterisk.conf", "-rx", command);
  }

  /** What the telephones of the test complained of; empty when all went as their scenarios say. */
  public String phoneErrors() {
    try (Stream<Path> folders = Files.list(outside(""))) {
      StringBuilder all = new StringBuilder();
      for (Path folder : folders.filter(path -> path.toString().contains("sipp-")).toList()) {
        Path errors = folder.resolve("errors");
        all.append(Files.exists(errors) ? Files.readString(errors) : "");
      }
      return all.toString();
    } catch (IOException problem) {
      throw new IllegalStateException("SIPp's errors cannot be read", problem);
    }
  }

  /** Kills it and starts it anew; all calls are gone. */
  public void restart() throws IOException {
    kill();
    int from = log.size();
    process = launch();
    awaitBoot(from);
  }

  /** Ends it as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Asterisk's process " + process.pid() + " does not end");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** All that it has logged so far. */
  public List<String> log() {
    return log.lines();
  }

  /** How many lines it has logged so far: a place from which to look on. */
  public int logSize() {
    return log.size();
  }

  /** The first line of the log, from a place on, that fits. */
  public String awaitLog(int from, Predicate<String> fits, Duration limit) {
    try {
      return log.await(from, fits, limit)
          .orElseThrow(
              () ->
                  new AssertionError(
                      "not in the log within %s:%n%s"
                          .formatted(limit, String.join("\n", log.lines()))));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while waiting", stopped);
    }
  }

  /** Warnings and errors, but for those that contain one of these. */
  public List<String> complaints(String... expected) {
    return log.lines().stream()
        .filter(line -> COMPLAINT.matcher(line).find())
        .filter(line -> Stream.of(expected).noneMatch(line::contains))
        .toList();
  }

  Chroot chroot() {
    return chroot;
  }

  Slot slot() {
    return slot;
  }

  private Path outside(String below) {
    return chroot.outside(slot.folder() + below);
  }

  /** For whoever looks into a failed test afterwards. */
  private void keepLog() {
    try {
      Path folder = Files.createDirectories(Path.of("target/asterisk"));
      String name = slot.sipPort() + "-" + process.pid();
      Files.write(folder.resolve(name + ".log"), log.lines());
      Files.writeString(folder.resolve(name + ".phones"), phoneErrors());
    } catch (IOException problem) {
      throw new IllegalStateException("Asterisk's log cannot be kept", problem);
    }
  }

  /** Ends it and removes its folders. */
  @Override
  public void close() {
    kill();
    log.close();
    keepLog();
    try (Stream<Path> all = Files.walk(outside(""))) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException problem) {
      throw new IllegalStateException("cannot clean up " + outside(""), problem);
    } finally {
      slot.close();
    }
  }
}
