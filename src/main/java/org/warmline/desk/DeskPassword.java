package org.warmline.desk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.warmline.desk.DeskSecret.Hashed;

/**
 * The one password of the desk. It is made here, told once, and kept only as PBKDF2WithHmacSHA256.
 * May be shared between threads; checking blocks for some tenths of a second.
 */
public final class DeskPassword {
  /** Without I, O, 0 and 1, which look alike: 32 signs, so that 16 of them are 80 bits. */
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final int LONGEST = 100;
  private static final String NONE = "NONE";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** No more hashes at a time than leave the calls their processors. */
  private static final Semaphore ROOM = new Semaphore(1);

  private DeskPassword() {}

  /**
   * Makes the password if there is none yet.
   *
   * @return the password if it was made now, to be shown this once
   */
  public static Optional<String> ensure(DeskSecret secret) {
    if (secret.findHashed().isPresent()) {
      return Optional.empty();
    }
    String password = next();
    return secret.keepFirst(hash(password)) ? Optional.of(password) : Optional.empty();
  }

  /** Makes another password, by which the one before becomes worthless; to be shown this once. */
  public static String reset(DeskSecret secret) {
    String password = next();
    secret.replace(hash(password));
    return password;
  }

  /** Whether this is the password; takes the same time for any wrong one. */
  static boolean isRight(DeskSecret secret, String tried) {
    Optional<Hashed> kept = secret.findHashed();
    String text = bare(tried);
    boolean possible = kept.isPresent() && !text.equals(NONE);
    Hashed against = kept.orElse(new Hashed(ITERATIONS, "00".repeat(SALT_BYTES), "00"));
    byte[] salt = HexFormat.of().parseHex(against.salt());
    byte[] wanted = HexFormat.of().parseHex(against.hash());
    boolean same = MessageDigest.isEqual(derive(text, salt, against.iterations()), wanted);
    return same && possible;
  }

  /** Hyphens, blanks and small letters make no difference to who types it in. */
  private static String bare(String password) {
    String shortened = password.substring(0, Math.min(password.length(), LONGEST));
    String bare = shortened.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return bare.isEmpty() ? NONE : bare;
  }

  private static String next() {
    return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> ALPHABET.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  private static Hashed hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    return new Hashed(
        ITERATIONS, hex.formatHex(salt), hex.formatHex(derive(bare(password), salt, ITERATIONS)));
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    ROOM.acquireUninterruptibly();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(
          "This Java has no PBKDF2WithHmacSHA256, by which the desk's password is kept; use"
              + " another Java",
          absent);
    } finally {
      ROOM.release();
      spec.clearPassword();
    }
  }
}
