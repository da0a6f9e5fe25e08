package org.warmline.desk;

import java.util.Optional;

/**
 * Keeps what the desk's password is checked by, never the password. May be shared between threads;
 * blocks on the database.
 */
public interface DeskSecret {

  Optional<Hashed> findHashed();

  /**
   * Keeps it if there is none yet.
   *
   * @return false when there was one, which stays
   */
  boolean keepFirst(Hashed hashed);

  /** Keeps it in place of whatever there was. */
  void replace(Hashed hashed);

  /**
   * A password after PBKDF2WithHmacSHA256.
   *
   * @param salt hexadecimal
   * @param hash hexadecimal
   */
  record Hashed(int iterations, String salt, String hash) {
    @Override
    public String toString() {
      return "Hashed[" + iterations + "]";
    }
  }
}
