package org.warmline.telephony.asterisk;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Where Asterisk is and how it reaches us.
 *
 * @param manager where Asterisk's manager interface listens
 * @param agi where we take FastAGI requests; port 0 for any free one
 * @param audio where we take AudioSocket connections; port 0 for any free one
 * @param allowed the addresses that may connect to either
 * @param queues the queues of queues.conf that we look after, the usual one first; never empty
 * @param whispers the folder that spoken summaries are written to
 * @param whispersThere the same folder as Asterisk sees it
 * @param callLimit how many calls we take at once; the next are sent to a person by the dialplan
 */
public record AsteriskSettings(
    InetSocketAddress manager,
    String user,
    String secret,
    InetSocketAddress agi,
    InetSocketAddress audio,
    Set<InetAddress> allowed,
    List<String> queues,
    Path whispers,
    String whispersThere,
    int callLimit) {
  public AsteriskSettings {
    allowed = Set.copyOf(allowed);
    queues = List.copyOf(queues);
    if (queues.isEmpty()) {
      throw new IllegalArgumentException("at least one queue has to be named");
    }
  }

  /**
   * The queue for a name of the flows: that one where we look after it, the usual one otherwise.
   */
  public String queue(String wished) {
    return queues.contains(wished) ? wished : queues.get(0);
  }

  @Override
  public String toString() {
    return "AsteriskSettings[manager=" + manager + ", user=" + user + ", secret=****]";
  }
}
