package org.warmline.telephony.browser;

import jakarta.websocket.CloseReason;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.warmline.call.Pcm;
import org.warmline.call.PcmWriter;

/** A wire that can be held up: what is sent then stays under way until it is let go. */
final class HeldWire implements Wire {
  final List<String> texts = new ArrayList<>();
  final List<Pcm> frames = new ArrayList<>();
  final List<CloseReason> closed = new ArrayList<>();
  private final Deque<Runnable> underWay = new ArrayDeque<>();
  private boolean held;
  int mostUnderWay;

  void hold() {
    held = true;
  }

  void letGo() {
    held = false;
    finishOne();
  }

  /** Lets one message arrive while the wire stays held. */
  void finishOne() {
    Runnable sent = underWay.poll();
    if (sent != null) {
      sent.run();
    }
  }

  @Override
  public void send(String text, Runnable sent) {
    texts.add(text);
    finish(sent);
  }

  @Override
  public void send(ByteBuffer sound, Runnable sent) {
    frames.add(Frames.fromBytes(sound, new PcmWriter()));
    finish(sent);
  }

  @Override
  public void close(CloseReason reason) {
    closed.add(reason);
  }

  private void finish(Runnable sent) {
    if (held) {
      underWay.add(sent);
      mostUnderWay = Math.max(mostUnderWay, underWay.size());
    } else {
      sent.run();
    }
  }
}
