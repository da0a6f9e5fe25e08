package org.warmline.rehearsal.bench;

import java.io.IOException;
import java.util.function.Consumer;
import org.warmline.call.Pcm;
import org.warmline.telephony.Paced;
import org.warmline.telephony.asterisk.media.AudioSocketPhone;

/** A line to a bare echo: sends a frame and takes what has come, every 20 ms. */
final class EchoCaller implements Paced {
  private final int line;
  private final AudioSocketPhone phone;
  private final Consumer<Report> tell;
  private boolean over;

  EchoCaller(int line, AudioSocketPhone phone, Consumer<Report> tell) {
    this.line = line;
    this.phone = phone;
    this.tell = tell;
  }

  @Override
  public void tick() {
    try {
      if (phone.receive().isEmpty() && phone.isOver()) {
        over = true;
        phone.close();
        tell.accept(Report.over(line));
      } else {
        phone.send(Pcm.SILENT_FRAME);
      }
    } catch (IOException ended) {
      over = true;
      tell.accept(Report.over(line));
    }
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
