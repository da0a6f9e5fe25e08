package org.warmline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Certificates made by the running JDK's keytool, written as PEM. */
final class Certificates {
  private static final String PASSWORD = "only-for-tests";

  private Certificates() {}

  /**
   * Makes a certificate for localhost.
   *
   * @param days how long it is valid, from yesterday on
   */
  static WebSettings.Pem make(Path folder, String name, String algorithm, int days)
      throws Exception {
    Path store = folder.resolve(name + ".p12");
    keytool(
        List.of(
            "-genkeypair",
            "-alias",
            "web",
            "-keyalg",
            algorithm,
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-startdate",
            "-2d",
            "-validity",
            String.valueOf(days),
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, PASSWORD.toCharArray());
    }
    byte[] key = keys.getKey("web", PASSWORD.toCharArray()).getEncoded();
    byte[] certificate = keys.getCertificate("web").getEncoded();
    return new WebSettings.Pem(
        Files.writeString(
            folder.resolve(name + ".crt"), "subject=test\n" + pem("CERTIFICATE", certificate)),
        Files.writeString(folder.resolve(name + ".key"), pem("PRIVATE KEY", key)));
  }

  static String pem(String kind, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
  }

  private static void keytool(List<String> arguments) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(program), arguments.stream()).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool failed: " + said);
    }
  }
}
