package org.warmline.rehearsal.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.UUID;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.conversation.CallObserver;
import org.warmline.conversation.CallRunner;
import org.warmline.conversation.CallServices;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.telephony.PacedLine;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.media.AudioSocketCalls;
import org.warmline.telephony.asterisk.media.AudioSocketEnd;
import org.warmline.telephony.asterisk.media.AudioSocketListener;
import org.warmline.telephony.asterisk.media.AudioSocketServer;

/**
 * The service that is measured: takes its callers' sound over AudioSocket, as from Asterisk, and
 * answers them as ever. May be used from any thread.
 */
final class BenchHouse implements AutoCloseable {
  private static final int MOST_EXPECTED = 1_000;

  private final SpeechKit speech;
  private final Pacer pacer = new Pacer();
  private final AudioSocketCalls announced = new AudioSocketCalls(MOST_EXPECTED, System::nanoTime);
  private final AudioSocketServer server;

  /** Nobody tells us of a caller who has hung up, as Asterisk's manager would: the wire does. */
  private static final class Gone implements AudioSocketListener {
    private final AudioSocketEnd end = new AudioSocketEnd(() -> () -> {}, this);

    @Override
    public void onDetached(boolean asked) {
      if (!asked) {
        end.gone();
      }
    }

    @Override
    public void onHangup() {}
  }

  BenchHouse(SpeechKit speech) throws IOException {
    this.speech = speech;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server =
        AudioSocketServer.open(new InetSocketAddress(loopback, 0), Set.of(loopback), announced);
  }

  int port() {
    return server.port();
  }

  Pacer pacer() {
    return pacer;
  }

  /** Answers a call that will come under this id within seconds. */
  UUID answer(CallId id, String number, CallServices services, CallObserver watch) {
    AudioSocketEnd end = new Gone().end;
    Caller caller = new Caller(number, services.generation().locale());
    PacedLine line = new PacedLine(caller, end);
    CallRunner runner =
        new CallRunner(
            id, services, speech.side(id, line, services.workers()), watch, System::nanoTime);
    runner.begin(caller, speech.recognizer().name(), speech.voice());
    pacer.add(line);
    return announced.announce(end);
  }

  @Override
  public void close() {
    server.close();
    pacer.close();
  }
}
