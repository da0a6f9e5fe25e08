package org.warmline.telephony.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Pcm;
import org.warmline.telephony.Paced;
import org.warmline.telephony.PacedLine;

/** An exchange with its lines, on time that a test moves. */
final class Office {
  static final Pcm BRIEFING = Tones.tone(1900, 1000);
  static final double BRIEFING_HERTZ = 1900;

  private final Exchange exchange;
  private final List<Paced> paced = new ArrayList<>();
  private int calls;

  Office(Exchange.Settings settings) {
    exchange = new Exchange(settings);
    paced.add(exchange);
  }

  Exchange exchange() {
    return exchange;
  }

  /** A caller whose phone sounds this tone, with the assistant. */
  Guest call(double hertz) {
    Phone phone = new Phone(hertz);
    PacedLine line = new PacedLine(new Caller("", Locale.US), phone);
    paced.add(line);
    return new Guest(new CallId("call-" + ++calls), phone, exchange, line);
  }

  Colleague available(String name) {
    return new Colleague(name, exchange).available();
  }

  /** The agent's headset, which sounds this tone. */
  Phone plug(Colleague agent, double hertz) {
    Phone headset = new Phone(hertz);
    PacedLine line = new PacedLine(new Caller("", Locale.US), headset);
    paced.add(line);
    exchange.plug(agent.id(), line);
    return headset;
  }

  void pass(long millis) {
    for (long passed = 0; passed < millis; passed += Pcm.FRAME_MILLIS) {
      paced.forEach(Paced::tick);
      paced.removeIf(Paced::isOver);
    }
  }
}
