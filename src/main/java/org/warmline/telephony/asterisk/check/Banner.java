package org.warmline.telephony.asterisk.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Asterisk's manager interface says of itself before anybody logs in. */
final class Banner {
  private static final int PATIENCE_MILLIS = 3000;
  private static final int LONGEST = 120;

  /** The interface of Asterisk 22 has the version 11; both have counted together since 16. */
  private static final int APART = 11;

  private static final int OLDEST = 20;
  private static final Pattern GREETING =
      Pattern.compile("Asterisk Call Manager/([0-9]{1,3})(\\.[0-9]+)*");

  private Banner() {}

  static Finding look(InetSocketAddress manager) {
    String what = "Asterisk's manager interface";
    String where = manager.getHostString() + ":" + manager.getPort();
    Optional<String> line;
    try {
      line = greeting(manager);
    } catch (IOException unreachable) {
      return Finding.wanting(
          what,
          where,
          "cannot be reached: " + unreachable.getMessage(),
          "start Asterisk; set enabled = yes in [general] of manager.conf and run \"manager"
              + " reload\"; compare asterisk.host and asterisk.manager_port");
    }
    Matcher known = GREETING.matcher(line.orElse(""));
    if (!known.matches()) {
      return Finding.wanting(
          what,
          where,
          "something listens there, but it does not greet as Asterisk does",
          "mend asterisk.host and asterisk.manager_port; the port is 5038 mostly");
    }
    int version = Integer.parseInt(known.group(1)) + APART;
    return version < OLDEST
        ? Finding.wanting(
            what, where, "Asterisk " + version + " is too old", "use Asterisk 20, 22 or newer")
        : Finding.ok(what, where, "Asterisk " + version);
  }

  private static Optional<String> greeting(InetSocketAddress manager) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(manager.getHostString(), manager.getPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      StringBuilder line = new StringBuilder();
      for (int next = read(socket); next > 0 && next != '\n'; next = read(socket)) {
        if (line.length() >= LONGEST) {
          return Optional.empty();
        }
        line.append((char) next);
      }
      return Optional.of(line.toString().strip());
    }
  }

  private static int read(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (java.net.SocketTimeoutException silent) {
      return -1;
    }
  }
}
