package org.warmline.rehearsal.bench;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;
import org.warmline.telephony.Paced;
import org.warmline.telephony.asterisk.media.AudioSocketPhone;

/** A line to a bare echo: sends a frame and takes what has come, every 20 ms. */
final class EchoCaller implements Paced {
  private static final Logger LOG = LoggerFactory.getLogger(EchoCaller.class);

  private final AudioSocketPhone phone;
  private boolean over;

  EchoCaller(AudioSocketPhone phone) {
    this.phone = phone;
  }

  @Override
  public void tick() {
    try {
      if (phone.receive().isEmpty() && phone.isOver()) {
        over = true;
        phone.close();
      } else {
        phone.send(Pcm.SILENT_FRAME);
      }
    } catch (IOException ended) {
      over = true;
      LOG.debug("The echo has ended", ended);
    }
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
