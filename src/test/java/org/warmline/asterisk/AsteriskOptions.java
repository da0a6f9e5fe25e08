package org.warmline.asterisk;

import java.net.InetSocketAddress;

/**
 * How the sample is changed for a test.
 *
 * @param agi where the dialplan asks
 * @param audio where it connects callers' sound
 * @param secret of the manager's user {@code warmline}
 * @param ringSeconds how long an agent's phone rings where the service says nothing else
 * @param waitingSeconds how long a caller is in the queue before it is asked what to do
 * @param lastNumber the last resort's number outside, empty for none
 */
public record AsteriskOptions(
    InetSocketAddress agi,
    InetSocketAddress audio,
    String secret,
    int ringSeconds,
    int waitingSeconds,
    String lastNumber) {
  private static final int NOBODY = 1;

  /** No service behind it: what connects is refused. */
  public static AsteriskOptions alone() {
    InetSocketAddress refused = new InetSocketAddress("127.0.0.1", NOBODY);
    return new AsteriskOptions(refused, refused, "manager-of-the-tests", 20, 60, "");
  }

  public AsteriskOptions agi(InetSocketAddress address) {
    return new AsteriskOptions(address, audio, secret, ringSeconds, waitingSeconds, lastNumber);
  }

  public AsteriskOptions audio(InetSocketAddress address) {
    return new AsteriskOptions(agi, address, secret, ringSeconds, waitingSeconds, lastNumber);
  }

  public AsteriskOptions secret(String word) {
    return new AsteriskOptions(agi, audio, word, ringSeconds, waitingSeconds, lastNumber);
  }

  public AsteriskOptions ringSeconds(int seconds) {
    return new AsteriskOptions(agi, audio, secret, seconds, waitingSeconds, lastNumber);
  }

  public AsteriskOptions waitingSeconds(int seconds) {
    return new AsteriskOptions(agi, audio, secret, ringSeconds, seconds, lastNumber);
  }

  public AsteriskOptions lastNumber(String number) {
    return new AsteriskOptions(agi, audio, secret, ringSeconds, waitingSeconds, number);
  }

  @Override
  public String toString() {
    return "AsteriskOptions[agi=" + agi + ", audio=" + audio + "]";
  }
}
