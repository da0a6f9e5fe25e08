package org.warmline.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
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
  private byte[] archive;

  @BeforeAll
  static void needPython() throws IOException, InterruptedException {
    Pip.assumeThere();
  }

  @BeforeEach
  void serveAnArchive() throws IOException {
    archive = Zips.zip(Map.of("vosk-small/am/final.mdl", "sounds", "vosk-small/README", "about"));
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            0,
            "/",
            x -> {
              x.sendResponseHeaders(200, archive.length);
              try (var body = x.getResponseBody()) {
                body.write(archive);
              }
            });
    server.start();
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
