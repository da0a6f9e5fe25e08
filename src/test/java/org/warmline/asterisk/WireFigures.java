package org.warmline.asterisk;

import java.util.ArrayList;
import java.util.List;

/** What was measured at the ends of all calls since it was last taken. May be shared by threads. */
final class WireFigures {
  private List<Long> voiceToVoice = new ArrayList<>();
  private List<Long> bargeInStops = new ArrayList<>();
  private List<MeasuredCall> ended = new ArrayList<>();
  private List<String> errors = new ArrayList<>();
  private long packets;
  private long late;
  private long sent;
  private long sentLate;

  /**
   * Everything at once.
   *
   * @param packets that came to callers, and how many of them more than 20 ms late
   * @param sent by callers whose calls have ended, and how many of them more than 20 ms late
   */
  record Sum(
      List<Long> voiceToVoice,
      List<Long> bargeInStops,
      List<MeasuredCall> ended,
      List<String> errors,
      long packets,
      long late,
      long sent,
      long sentLate) {
    Sum {
      voiceToVoice = List.copyOf(voiceToVoice);
      bargeInStops = List.copyOf(bargeInStops);
      ended = List.copyOf(ended);
      errors = List.copyOf(errors);
    }
  }

  synchronized void answered(long millis) {
    voiceToVoice.add(millis);
  }

  synchronized void silenced(long millis) {
    bargeInStops.add(millis);
  }

  synchronized void arrived(boolean isLate) {
    packets++;
    late += isLate ? 1 : 0;
  }

  synchronized void ended(MeasuredCall call, long packetsSent, long packetsSentLate) {
    ended.add(call);
    sent += packetsSent;
    sentLate += packetsSentLate;
  }

  synchronized void failed(String what) {
    errors.add(what);
  }

  /** All since the last time. */
  synchronized Sum take() {
    Sum sum = new Sum(voiceToVoice, bargeInStops, ended, errors, packets, late, sent, sentLate);
    voiceToVoice = new ArrayList<>();
    bargeInStops = new ArrayList<>();
    ended = new ArrayList<>();
    errors = new ArrayList<>();
    packets = 0;
    late = 0;
    sent = 0;
    sentLate = 0;
    return sum;
  }
}
