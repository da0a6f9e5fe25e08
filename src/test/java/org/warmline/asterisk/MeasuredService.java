package org.warmline.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service in a process of its own. It is ready once it has told, in any lines of its output,
 * the desk's address and password.
 */
final class MeasuredService implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s/]+)");
  private static final Pattern PASSWORD = Pattern.compile("(?i)password[^:]*:\\s*(\\S+)");
  private static final String RENDERS = "Rendering what the assistant says ahead";
  private static final String HAS_RENDERED = "has whole times and days too";
  private static final int RENDERING_SECONDS = 300;
  private static final int START_SECONDS = 180;
  private static final int END_SECONDS = 20;

  private final Process process;
  private volatile boolean rendering;
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final CompletableFuture<Void> rendered = new CompletableFuture<>();
  private final CompletableFuture<String> password = new CompletableFuture<>();

  private MeasuredService(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("service-output").start(this::read);
  }

  /** Starts a command with these variables and waits until it is ready. */
  static MeasuredService start(List<String> command, Map<String, String> environment, Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    MeasuredService service = new MeasuredService(builder.start());
    try {
      CompletableFuture.allOf(service.address, service.password)
          .get(START_SECONDS, TimeUnit.SECONDS);
      return service;
    } catch (TimeoutException | ExecutionException notReady) {
      service.close();
      throw new IOException("the service did not tell the desk's address and password", notReady);
    }
  }

  /** Waits until nothing is rendered ahead any more, where the service tells that it does so. */
  void awaitRendered() throws InterruptedException, IOException {
    if (!rendering) {
      return;
    }
    try {
      rendered.get(RENDERING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException unfinished) {
      throw new IOException("the service still renders prompts, which would count", unfinished);
    }
  }

  URI address() {
    return address.join();
  }

  String password() {
    return password.join();
  }

  long pid() {
    return process.pid();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.err.println("service: " + line);
        rendering |= line.contains(RENDERS);
        if (line.contains(HAS_RENDERED)) {
          rendered.complete(null);
        }
        Matcher url = ADDRESS.matcher(line);
        if (url.find()) {
          address.complete(URI.create(url.group(1)));
        }
        Matcher word = PASSWORD.matcher(line);
        if (word.find()) {
          password.complete(word.group(1));
        }
      }
      address.completeExceptionally(new IOException("it has ended"));
      password.completeExceptionally(new IOException("it has ended"));
    } catch (IOException broken) {
      address.completeExceptionally(broken);
      password.completeExceptionally(broken);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("the service did not end in time");
        process.destroyForcibly();
      } else if (process.exitValue() != 0) {
        System.err.println("the service ended with " + process.exitValue());
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
