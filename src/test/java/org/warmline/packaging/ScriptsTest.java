package org.warmline.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that run where no test does. */
class ScriptsTest {
  private static final Path HOME = Path.of(System.getProperty("warmline.home", "."));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warmline",
        ".ci/run",
        "docker/asterisk-chroot",
        "docker/asterisk/install",
        "docker/asterisk/start",
        "docker/warmline/start",
        "docker/warmline/health"
      })
  void aScriptIsExecutableAndShellcheckFindsNothing(String name) throws Exception {
    Path script = HOME.resolve(name);
    assertThat(script).isExecutable();
    assertThat(Shell.check("bash", "-n", script.toString())).isEmpty();
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/shellcheck")),
        "shellcheck is not there; run: apt-get install shellcheck");
    assertThat(Shell.check("shellcheck", script.toString())).isEmpty();
  }

  @Test
  void asteriskChrootSaysWhatItNeeds() throws Exception {
    Process process =
        new ProcessBuilder(HOME.resolve("docker/asterisk-chroot").toString(), "--help").start();
    String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(help).contains("root", "debootstrap", "1 GB of disk", "exit code");
  }

  @Test
  void healthIsAskedWithoutAnythingButBash() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    byte[] up = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(200, up.length);
          exchange.getResponseBody().write(up);
          exchange.close();
        });
    server.start();
    int port = server.getAddress().getPort();
    try {
      assertThat(health(port)).isZero();
      server.removeContext("/health");
      assertThat(health(port)).isEqualTo(1);
    } finally {
      server.stop(0);
    }
    assertThat(health(port)).isEqualTo(1);
  }

  private static int health(int port) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(HOME.resolve("docker/warmline/health").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("WARMLINE_WEB_PORT", Integer.toString(port));
    return builder.start().waitFor();
  }
}
