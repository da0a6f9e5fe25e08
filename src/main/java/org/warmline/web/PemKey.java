package org.warmline.web;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the file of {@code web.tls_key}: PKCS#8, RSA or EC. */
final class PemKey {
  private static final String CONVERT =
      ". Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW_KEY";

  private PemKey() {}

  /** The key, which is the one that belongs to the certificate. */
  static PrivateKey read(Path path, PublicKey certified) {
    PemFile file = PemFile.read(path, "web.tls_key");
    if (file.has("ENCRYPTED PRIVATE KEY") || file.text().contains("Proc-Type: 4,ENCRYPTED")) {
      throw file.unusable(
          "is encrypted, and there is nobody to ask for its password" + CONVERT, null);
    }
    if (file.has("RSA PRIVATE KEY") || file.has("EC PRIVATE KEY")) {
      throw file.unusable("is in an older form than PKCS#8" + CONVERT, null);
    }
    PrivateKey key = parse(file, file.blocks("PRIVATE KEY").getFirst());
    if (!belongTogether(key, certified)) {
      throw file.unusable(
          "does not belong to the first certificate of web.tls_certificate. Give the key it was"
              + " made with, and put the server's own certificate first",
          null);
    }
    return key;
  }

  private static PrivateKey parse(PemFile file, byte[] der) {
    return Stream.of("RSA", "EC")
        .flatMap(algorithm -> parse(algorithm, der).stream())
        .findFirst()
        .orElseThrow(
            () ->
                file.unusable(
                    "holds no RSA and no EC key. Make one of these, or copy it again", null));
  }

  private static Optional<PrivateKey> parse(String algorithm, byte[] der) {
    try {
      return Optional.of(
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (GeneralSecurityException another) {
      return Optional.empty();
    }
  }

  private static boolean belongTogether(PrivateKey key, PublicKey certified) {
    if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
      return false;
    }
    try {
      Signature signature =
          Signature.getInstance(
              key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
      byte[] probe = certified.getEncoded();
      signature.initSign(key);
      signature.update(probe);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update(probe);
      return signature.verify(signed);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }
}
