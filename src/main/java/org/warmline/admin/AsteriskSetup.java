package org.warmline.admin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmline.settings.Settings;
import org.warmline.telephony.asterisk.AsteriskSettings;

/** What an operator wrote of Asterisk, as telephony takes it. Stateless. */
public final class AsteriskSetup {
  private AsteriskSetup() {}

  /**
   * Makes it.
   *
   * @param home the installation's folder, which a relative folder of summaries is in
   */
  public static AsteriskSettings of(Settings.Asterisk asterisk, Path home) {
    Path whispers = home.resolve(asterisk.whisperFolder()).toAbsolutePath().normalize();
    return new AsteriskSettings(
        new InetSocketAddress(asterisk.host(), asterisk.managerPort()),
        asterisk.user(),
        asterisk.secret(),
        new InetSocketAddress(asterisk.agiHost(), asterisk.agiPort()),
        new InetSocketAddress(asterisk.audioHost(), asterisk.audioPort()),
        allowed(asterisk),
        asterisk.queues(),
        whispers,
        asterisk.whisperFolderThere().orElse(whispers.toString()),
        asterisk.callLimit());
  }

  private static Set<InetAddress> allowed(Settings.Asterisk asterisk) {
    return asterisk.allowed().stream().map(AsteriskSetup::address).collect(Collectors.toSet());
  }

  /** Settings hold addresses alone, so that no name server is asked here. */
  private static InetAddress address(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException(
          "asterisk.allowed holds " + address + ", which is no address", impossible);
    }
  }
}
