package org.warmline.telephony.asterisk.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A manager interface that answers with bytes captured from Asterisk 22.10.1, with the action's own
 * id; a test changes single answers.
 */
final class ScriptedManager implements AutoCloseable {
  private static final String OK = "Response: Success\r\nActionID: {id}\r\n";
  private static final String ERROR = "Response: Error\r\nActionID: {id}\r\nMessage: ";
  static final String DENIED = ERROR + "Permission denied\r\n\r\n";
  static final String UNKNOWN =
      ERROR
          + "Invalid/unknown command: PlayDTMF. Use Action: ListCommands to show available"
          + " commands.\r\n\r\n";

  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private volatile String greeting = "Asterisk Call Manager/11.0.0\r\n";

  ScriptedManager() throws IOException {
    answers.put("Challenge", OK + "Challenge: 207836312\r\n\r\n");
    answers.put("Login", OK + "Message: Authentication accepted\r\n\r\n");
    answers.put("Getvar", OK + "Variable: WL_AGI\r\nValue: 127.0.0.1:4573\r\n\r\n");
    answers.put("QueuePause", ERROR + "Interface not found\r\n\r\n");
    answers.put("PlayDTMF", ERROR + "Channel not found\r\n\r\n");
    answers.put(
        "QueueStatus",
        OK
            + "EventList: start\r\nMessage: Queue status will follow\r\n\r\n"
            + queue("support")
            + member("support", "Priya", "PJSIP/agent1", 1)
            + queue("warmline-last")
            + member("warmline-last", "Priya", "PJSIP/agent1", 1)
            + "Event: QueueStatusComplete\r\nActionID: {id}\r\nEventList: Complete\r\n"
            + "ListItems: 4\r\n\r\n");
    originates(
        "Success",
        4,
        report("function", "TIMEOUT", "ok")
            + music("warmline-neutral")
            + report("end", "probe", "ok"));
    Thread.ofVirtual().start(this::welcome);
  }

  InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", door.getLocalPort());
  }

  ScriptedManager greets(String line) {
    greeting = line + "\r\n";
    return this;
  }

  ScriptedManager answers(String action, String answer) {
    answers.put(action, answer);
    return this;
  }

  static String refusal(String message) {
    return ERROR + message + "\r\n\r\n";
  }

  /** The call is made, ends so, and the dialplan reports this before. */
  ScriptedManager originates(String response, int reason, String reports) {
    answers.put(
        "Originate",
        OK
            + "Message: Originate successfully queued\r\n\r\n"
            + reports
            + "Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: {id}\r\nResponse: "
            + response
            + "\r\nChannel: Local/probe@warmline-check-00000000;1\r\nContext: warmline-check\r\n"
            + "Exten: wait\r\nReason: "
            + reason
            + "\r\nUniqueid: 1795665094.0\r\nCallerIDNum: <unknown>\r\n"
            + "CallerIDName: <unknown>\r\n\r\n");
    return this;
  }

  static String report(String kind, String name, String result) {
    return "Event: UserEvent\r\nPrivilege: user,all\r\n"
        + "Channel: Local/probe@warmline-check-00000000;2\r\nChannelState: 6\r\n"
        + "Context: warmline-check\r\nExten: probe\r\nPriority: 4\r\nUniqueid: 1795665094.1\r\n"
        + "Linkedid: 1795665094.0\r\nUserEvent: WarmlineCheck\r\nToken: {id}\r\nKind: "
        + kind
        + "\r\nName: "
        + name
        + "\r\nResult: "
        + result
        + "\r\n\r\n";
  }

  static String music(String playedClass) {
    return "Event: MusicOnHoldStart\r\nPrivilege: call,all\r\n"
        + "Channel: Local/probe@warmline-check-00000000;2\r\nChannelState: 6\r\n"
        + "Uniqueid: 1795665094.1\r\nLinkedid: 1795665094.0\r\nClass: "
        + playedClass
        + "\r\n\r\n";
  }

  static String queue(String name) {
    return "Event: QueueParams\r\nQueue: "
        + name
        + "\r\nMax: 0\r\nStrategy: rrmemory\r\nCalls: 0\r\nHoldtime: 0\r\nTalkTime: 0\r\n"
        + "Completed: 0\r\nAbandoned: 0\r\nServiceLevel: 0\r\nServicelevelPerf: 0.0\r\n"
        + "ServicelevelPerf2: 0.0\r\nWeight: 0\r\nActionID: {id}\r\n\r\n";
  }

  static String member(String queue, String name, String device, int status) {
    return "Event: QueueMember\r\nQueue: "
        + queue
        + "\r\nName: "
        + name
        + "\r\nLocation: Local/agent1@warmline-agents/n\r\nStateInterface: "
        + device
        + "\r\nMembership: static\r\nPenalty: 0\r\nCallsTaken: 0\r\nLastCall: 0\r\n"
        + "LastPause: 0\r\nLoginTime: 1795665084\r\nInCall: 0\r\nStatus: "
        + status
        + "\r\nPaused: 0\r\nPausedReason: \r\nWrapuptime: 0\r\nActionID: {id}\r\n\r\n";
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      OutputStream out = guest.getOutputStream();
      out.write(greeting.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
      Map<String, String> action = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          out.write(answer(action).getBytes(StandardCharsets.US_ASCII));
          action.clear();
        } else {
          String[] pair = line.split(": ?", 2);
          action.put(pair[0].toLowerCase(java.util.Locale.ROOT), pair[1]);
        }
      }
    } catch (IOException gone) {
      // the check has hung up
    }
  }

  private String answer(Map<String, String> action) {
    String name = action.getOrDefault("action", "");
    String id = action.getOrDefault("actionid", "");
    String token = id.substring(id.indexOf('#') + 1);
    return answers.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OK + "\r\n")
        .replace("Token: {id}", "Token: " + token)
        .replace("{id}", id);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
