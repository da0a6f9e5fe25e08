package org.warmline.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small archives and Python packages. */
final class Zips {
  private Zips() {}

  static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** A package of version 1.0 for any system that pip accepts, holding one data file. */
  static byte[] wheel(String module, String content) throws IOException {
    String about = module + "-1.0.dist-info/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(module + "/data.bin", content);
    files.put(
        about + "METADATA",
        "Metadata-Version: 2.1\nName: " + module.replace('_', '-') + "\nVersion: 1.0\n");
    files.put(
        about + "WHEEL",
        "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
    files.put(about + "RECORD", "");
    return zip(files);
  }
}
