package org.warmline.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
class FetchArchiveTest {
  @TempDir private Path root;
  private HttpServer server;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private byte[] archive;
  private volatile int breaksOffAt = Integer.MAX_VALUE;
  private volatile int status = 200;

  @BeforeAll
  static void needPython() throws IOException, InterruptedException {
    Pip.assumeThere();
  }

  @BeforeEach
  void serveAnArchive() throws IOException {
    archive = Zips.zip(Map.of("vosk-small/am/final.mdl", "sounds", "vosk-small/README", "about"));
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0, "/", this::answer);
    server.start();
  }

  /** All of the archive or the rest that is asked for, as far as this server gets. */
  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "" : range);
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (status >= 400) {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, archive.length - from);
    exchange.getResponseBody().write(archive, from, Math.min(archive.length, breaksOffAt) - from);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  @AfterEach
  void stopServing() {
    server.stop(0);
  }

  @Test
  void theArchivesFolderBecomesTheModels() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    assertThat(folder.fetch("--vosk").exit()).isZero();
    assertThat(folder.at("vosk-en/am/final.mdl")).hasContent("sounds");
    assertThat(folder.fetch("--vosk", "--offline").output()).contains("have     vosk-en/README");
  }

  @Test
  void withoutBeingAskedForItIsLeftAlone() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    assertThat(folder.fetch().exit()).isZero();
    assertThat(folder.at("vosk-en")).doesNotExist();
  }

  @Test
  void anotherFileIsRefused() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256("else".getBytes()));
    assertThat(folder.fetch("--vosk"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
        .satisfies(run -> assertThat(run.output()).contains("it was not kept"));
    assertThat(folder.at("vosk-en")).doesNotExist();
  }

  @Test
  void aDownloadThatBrokeOffGoesOnWhereItStopped() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    breaksOffAt = archive.length / 2;
    assertThat(folder.fetch("--vosk"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(run -> assertThat(run.output()).contains("broke off", "goes on here"));
    assertThat(folder.at("vosk-en")).doesNotExist();
    breaksOffAt = Integer.MAX_VALUE;
    assertThat(folder.fetch("--vosk").exit()).isZero();
    assertThat(folder.at("vosk-en/am/final.mdl")).hasContent("sounds");
    assertThat(ranges).containsExactly("", "bytes=%d-".formatted(archive.length / 2));
  }

  @Test
  void aRestOfAnotherFileIsNotKept() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    Files.createDirectories(folder.at(".fetch"));
    Files.writeString(folder.at(".fetch/vosk-en.zip"), "else");
    assertThat(folder.fetch("--vosk").exit()).isEqualTo(1);
    assertThat(folder.at(".fetch/vosk-en.zip")).doesNotExist();
    assertThat(folder.fetch("--vosk").exit()).isZero();
  }

  @Test
  void anAddressThatHasNoFileIsToldAndNoHindrance() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    status = 404;
    assertThat(folder.fetch("--vosk"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(
            run -> assertThat(run.output()).contains("answered 404", "calls work without it"));
  }

  @Test
  void aSecondRecognizerIsMeasuredAgainstTheFirst() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    Path launcher = folder.at("../warmline").normalize();
    Files.writeString(launcher, "#!/bin/sh\necho \"measured by $*\"\nexit 2\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(folder.fetch("--vosk"))
        .satisfies(run -> assertThat(run.exit()).isZero())
        .satisfies(
            run ->
                assertThat(run.output())
                    .contains("measured by models --measure", "could not be measured"));
    assertThat(folder.fetch("--vosk").output()).doesNotContain("measured");
  }

  @Test
  void aFileThatLeavesItsFolderIsRefused() throws Exception {
    archive = Zips.zip(Map.of("vosk-small/../../../escaped", "out"));
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    assertThat(folder.fetch("--vosk").exit()).isEqualTo(1);
    assertThat(root.resolve("escaped")).doesNotExist();
    assertThat(folder.at("vosk-en")).doesNotExist();
  }

  @Test
  void aSilentMakerIsNoHindranceToCalls() throws Exception {
    ModelFolder folder = folderExpecting(Hashes.sha256(archive));
    server.stop(0);
    assertThat(folder.fetch("--vosk"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(
            run ->
                assertThat(run.output()).contains("could not be reached", "calls work without it"));
  }

  private ModelFolder folderExpecting(String sha256) throws IOException {
    int port = server.getAddress().getPort();
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return new ModelFolder(root)
        .listArchive("vosk-en", "http://%s:%d/vosk.zip".formatted(host, port), sha256);
  }
}
