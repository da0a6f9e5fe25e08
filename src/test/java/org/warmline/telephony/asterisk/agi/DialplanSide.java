package org.warmline.telephony.asterisk.agi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asterisk's side of FastAGI, over a real socket, as its res_agi speaks. */
final class DialplanSide implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final OutputStream out;
  private final BufferedReader in;

  DialplanSide(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Asks and gives the commands that came back. */
  static List<String> ask(int port, String script, String callerId) throws IOException {
    try (DialplanSide asterisk = new DialplanSide(port)) {
      asterisk.send(request(script, callerId));
      return asterisk.commands();
    }
  }

  void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Replies to every command until the other side is done. */
  List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    String command = in.readLine();
    while (command != null) {
      commands.add(command);
      send("200 result=1\n");
      command = in.readLine();
    }
    return commands;
  }

  /** Waits until the other side has closed, and tells what came before. */
  String awaitEnd() {
    StringBuilder text = new StringBuilder();
    try {
      int next = in.read();
      while (next >= 0) {
        text.append((char) next);
        next = in.read();
      }
    } catch (SocketTimeoutException stillOpen) {
      throw new AssertionError("the connection was not closed", stillOpen);
    } catch (IOException reset) {
      return text.toString();
    }
    return text.toString();
  }

  static String request(String script, String callerId) {
    return """
        agi_network: yes
        agi_network_script: %s
        agi_request: agi://127.0.0.1:4573/%s
        agi_channel: PJSIP/trunk-00000012
        agi_language: en
        agi_type: PJSIP
        agi_uniqueid: 1795321771.44
        agi_version: 22.10.1
        agi_callerid: %s
        agi_calleridname: unknown
        agi_callingpres: 0
        agi_callingani2: 0
        agi_callington: 0
        agi_callingtns: 0
        agi_dnid: 600
        agi_rdnis: unknown
        agi_context: warmline
        agi_extension: 600
        agi_priority: 7
        agi_enhanced: 0.0
        agi_accountcode:\s
        agi_threadid: 139876

        """
        .formatted(script, script, callerId);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
