package org.warmline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code ./warmline serve} as a process of its own, so that it can be killed, frozen and started
 * anew like the real one. May be shared between threads.
 */
public final class ServiceProcess implements AutoCloseable {
  private static final String DESK = "The agents' desk: ";
  private static final String PASSWORD = "told this once: ";
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(15);

  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final CompletableFuture<Void> up = new CompletableFuture<>();

  private ServiceProcess(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("service-output").start(this::read);
  }

  /** Where the service is to listen: two ports that were free a moment ago. */
  public record Ports(InetSocketAddress agi, InetSocketAddress audio) {

    public static Ports free() throws IOException {
      InetAddress here = InetAddress.getLoopbackAddress();
      try (ServerSocket one = new ServerSocket(0, 1, here);
          ServerSocket other = new ServerSocket(0, 1, here)) {
        return new Ports(
            new InetSocketAddress(here, one.getLocalPort()),
            new InetSocketAddress(here, other.getLocalPort()));
      }
    }
  }

  /**
   * Starts it on an Asterisk and waits until it is up.
   *
   * @param database its folder
   * @param changed settings by their environment variables
   */
  public static ServiceProcess start(
      RealAsterisk asterisk, Ports ports, Path database, Map<String, String> changed)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-Dwarmline.home=" + System.getProperty("warmline.home"));
    words.add("-Dwarmline.models=" + System.getProperty("warmline.models"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.warmline.app.Main"));
    words.addAll(
        List.of(
            "serve",
            "--voice",
            "freetts",
            "--seed",
            "1",
            "--new-password",
            "--db",
            database.toString()));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("WARMLINE_ASTERISK_ENABLED", "true");
    environment.put("WARMLINE_ASTERISK_MANAGER_PORT", port(asterisk.manager()));
    environment.put("WARMLINE_ASTERISK_SECRET", asterisk.secret());
    environment.put("WARMLINE_ASTERISK_AGI_PORT", port(ports.agi()));
    environment.put("WARMLINE_ASTERISK_AUDIO_PORT", port(ports.audio()));
    environment.put("WARMLINE_ASTERISK_WHISPER_FOLDER", asterisk.whispers().toString());
    environment.put("WARMLINE_ASTERISK_WHISPER_FOLDER_THERE", asterisk.whispersThere());
    environment.put("WARMLINE_WEB_PORT", "0");
    environment.putAll(changed);
    ServiceProcess service = new ServiceProcess(builder.start());
    service.await(service.up, START);
    return service;
  }

  /** Where its pages are. */
  public URI address() {
    String line = find(DESK).orElseThrow();
    return URI.create(line.replaceFirst("/desk/$", ""));
  }

  /** What agents sign in with. */
  public String password() {
    return find(PASSWORD).orElseThrow();
  }

  public long pid() {
    return process.pid();
  }

  /** Ends it as a crash would: nothing is put away. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Stops all its threads where they are. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on after {@link #freeze}. */
  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  /** Tells it to end in order, and waits until it has. */
  public int stop() {
    process.destroy();
    awaitEnd();
    return process.exitValue();
  }

  /** All that it has printed so far. */
  public List<String> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("kill -" + name + " ended with " + code);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the service does not end");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<String> find(String beginning) {
    return said().stream()
        .filter(line -> line.contains(beginning))
        .map(line -> line.substring(line.indexOf(beginning) + beginning.length()))
        .findFirst();
  }

  private void await(CompletableFuture<Void> what, Duration limit) {
    try {
      what.get(limit.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException | TimeoutException missing) {
      close();
      throw new AssertionError(
          "the service did not come up:\n" + String.join("\n", said()), missing);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while waiting", stopped);
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (said) {
          said.add(line);
        }
        if (line.equals("Warmline is up.")) {
          up.complete(null);
        }
      }
    } catch (IOException closed) {
      up.completeExceptionally(closed);
    }
    up.completeExceptionally(new IOException("the service has ended"));
  }

  private static String port(InetSocketAddress address) {
    return Integer.toString(address.getPort());
  }
}
