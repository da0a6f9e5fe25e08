package org.warmline.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody can guess: 128 random bits, safe in addresses and cookies. */
final class RandomId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private RandomId() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
