package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import org.warmline.call.Pcm;

/**
 * How one turn was heard.
 *
 * @param endMillis the caller's last audible sound
 * @param utterances those with voice in them, in order
 * @param soundedMillis how long our answer was heard before each rejoining
 */
record TurnHeard(
    TurnRow row,
    String voice,
    int endMillis,
    int millis,
    List<Utterance> utterances,
    List<Long> soundedMillis) {
  TurnHeard {
    soundedMillis = List.copyOf(soundedMillis);
    utterances = List.copyOf(utterances);
  }

  static TurnHeard by(
      SileroVad vad,
      Recognizer recognizer,
      EndpointSettings settings,
      TurnRow row,
      String voice,
      TurnSounds.Turn turn) {
    TurnRejoins told = new TurnRejoins(row, settings.judgesPauses());
    try (Ear ear = new Ear(vad, recognizer, settings, Runnable::run, told)) {
      ear.expect(row.expected());
      Pcm sound = turn.sound();
      for (int at = 0; at + Pcm.FRAME_SAMPLES <= sound.length(); at += Pcm.FRAME_SAMPLES) {
        ear.hear(sound.slice(at, Pcm.FRAME_SAMPLES));
      }
    }
    return new TurnHeard(
        row,
        voice,
        turn.endMillis(),
        turn.sound().millis(),
        told.utterances(),
        told.soundedMillis());
  }

  /** The turns as they are understood in the end: what goes on takes the place of what it was. */
  List<Utterance> turns() {
    List<Utterance> turns = new ArrayList<>();
    for (Utterance each : utterances) {
      if (!turns.isEmpty() && turns.getLast().fromMillis() == each.fromMillis()) {
        turns.removeLast();
      }
      turns.add(each);
    }
    return List.copyOf(turns);
  }

  /** Whether it was understood in pieces. */
  boolean isCut() {
    return turns().stream().anyMatch(each -> each.endpointMillis() < endMillis);
  }

  /** The ends that came before the caller was done. */
  List<Utterance> cuts() {
    return utterances.stream().filter(each -> each.endpointMillis() < endMillis).toList();
  }

  boolean isHeardToItsEnd() {
    return !utterances.isEmpty() && utterances.getLast().endpointMillis() >= endMillis;
  }

  /** From the caller's last audible sound to the decision, which comes with a whole frame. */
  int waitMillis() {
    long decided = utterances.getLast().endpointMillis();
    long frames = (decided + Pcm.FRAME_MILLIS - 1) / Pcm.FRAME_MILLIS;
    return (int) (frames * Pcm.FRAME_MILLIS - endMillis);
  }

  /** How much earlier or later than the last audible sound voice detection saw the last voice. */
  int voiceLagMillis() {
    return (int) utterances.getLast().toMillis() - endMillis;
  }

  long cpuMillis() {
    return utterances.stream().mapToLong(Utterance::cpuMillis).sum();
  }

  String text() {
    return String.join(" / ", turns().stream().map(each -> each.transcript().text()).toList());
  }

  int wordsWrong() {
    return WordErrors.between(SpokenForm.words(row.text()), SpokenForm.words(text()));
  }
}
