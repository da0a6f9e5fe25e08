package org.warmline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files of the class path. Only plain names with a known ending are looked up at all, so that
 * neither folders nor what lies outside them can be asked for. Browsers keep a copy but ask each
 * time whether it still holds: a new version is seen at once.
 */
final class StaticPages extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern PLAIN =
      Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\\.([a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain;charset=utf-8");

  private final String folder;

  /**
   * Serves a folder.
   *
   * @param folder in the class path, without slashes at its ends
   */
  StaticPages(String folder) {
    this.folder = folder;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      say(response, 405, "Pages can only be read.");
      return;
    }
    if (request.getPathInfo() == null) {
      redirect(response, request.getServletPath() + "/");
      return;
    }
    String path = request.getPathInfo().equals("/") ? "/index.html" : request.getPathInfo();
    Optional<byte[]> file = find(path);
    if (file.isEmpty()) {
      say(response, 404, "There is no such page.");
      return;
    }
    response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    send(request, response, file.get());
  }

  private Optional<byte[]> find(String path) throws IOException {
    var plain = PLAIN.matcher(path);
    if (!plain.matches() || !TYPES.containsKey(plain.group(2))) {
      return Optional.empty();
    }
    try (InputStream stream = StaticPages.class.getResourceAsStream("/" + folder + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, byte[] file)
      throws IOException {
    String tag = Digests.tag(file);
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }

  static void redirect(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", path);
  }

  private static void say(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
