package org.warmline.telephony.asterisk.agi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.util.ServerSocketFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Asterisk's dialplan asks over FastAGI: {@code begin}, {@code next}, {@code
 * queuefail?status=…} and {@code check}, which only says that we can be reached. At most as many
 * questions are answered at once as calls may be up; one more is not answered, and its caller goes
 * to a person. May be used from any thread.
 */
public final class AgiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgiServer.class);

  private final AgiGate gate;
  private final Answering answering;
  private final Thread lettingIn;

  private AgiServer(AgiGate gate, Answering answering) {
    this.gate = gate;
    this.answering = answering;
    Thread.ofPlatform().name("agi-server").daemon().start(answering::untilShutDown);
    lettingIn = Thread.ofPlatform().name("agi-gate").daemon().start(gate::run);
  }

  /**
   * Listens at an address, port 0 for any free one.
   *
   * @param allowed the addresses that may connect
   * @param callLimit how many questions are answered at once
   * @throws IOException if it can't listen there
   */
  public static AgiServer open(
      InetSocketAddress bind, Set<InetAddress> allowed, int callLimit, Dialplan dialplan)
      throws IOException {
    AgiGate gate = new AgiGate(bind, allowed);
    return new AgiServer(gate, new Answering(gate, new DialplanScript(dialplan), callLimit));
  }

  /** The port it listens at. */
  public int port() {
    return gate.port();
  }

  /** Answers nothing more; what is being answered is finished. */
  @Override
  public void close() {
    answering.shutdown();
    try {
      gate.close();
      lettingIn.join();
    } catch (IOException broken) {
      LOG.warn("The AGI port could not be closed in order", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Answering extends DefaultAgiServer {
    private final AgiGate gate;

    Answering(AgiGate gate, AgiScript script, int callLimit) {
      super(script);
      this.gate = gate;
      setPoolSize(1);
      setMaximumPoolSize(callLimit);
    }

    @Override
    protected ServerSocketFacade createServerSocket() {
      return gate;
    }

    void untilShutDown() {
      try {
        startup();
      } catch (IOException broken) {
        LOG.error("AGI requests can't be answered any more; callers go to a person", broken);
      }
    }
  }
}
