package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;

/**
 * One socket as far as sending goes. Nothing blocks; {@code sent} is called once from any thread,
 * also before the method returns. After a failure the socket is closed, and nothing is called.
 */
interface Wire {

  void send(String text, Runnable sent);

  void send(ByteBuffer sound, Runnable sent);

  void close(CloseReason reason);
}
