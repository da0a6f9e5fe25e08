package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Hears one turn as a call does that answers at once: who goes on soon enough is heard as one,
 * until too much of our answer has been heard or something has been set going.
 */
final class TurnRejoins implements Ear.Listener {

  /** Our voice is heard no sooner than this after a turn was taken for over. */
  private static final int ANSWER_MILLIS = 20;

  /** Who goes on when so much of our answer has been heard speaks to us. */
  private static final int MOST_SOUNDED_MILLIS = 700;

  private final TurnRow row;
  private final boolean rejoins;
  private final List<Utterance> utterances = new ArrayList<>();
  private final List<Long> sounded = new ArrayList<>();
  private OptionalLong sounding = OptionalLong.empty();

  TurnRejoins(TurnRow row, boolean rejoins) {
    this.row = row;
    this.rejoins = rejoins;
  }

  List<Utterance> utterances() {
    return List.copyOf(utterances);
  }

  /** How long our answers had been heard when the caller was heard again; 0 when none was. */
  List<Long> soundedMillis() {
    return List.copyOf(sounded);
  }

  @Override
  public boolean mayGoOn(long atMillis) {
    if (!rejoins || utterances.isEmpty()) {
      return false;
    }
    Utterance last = utterances.getLast();
    long ours = atMillis + Endpointer.WINDOW_MILLIS - last.endpointMillis() - ANSWER_MILLIS;
    boolean done = agrees(last) && atMillis > last.sureMillis();
    boolean goesOn = ours <= MOST_SOUNDED_MILLIS && !done;
    sounding = goesOn ? OptionalLong.of(Math.max(0, ours)) : OptionalLong.empty();
    return goesOn;
  }

  @Override
  public void onSpeechStarted(long atMillis, long soundMillis) {}

  @Override
  public void onPartial(String text) {}

  @Override
  public void onUtterance(Utterance utterance) {
    if (utterance.voiced()) {
      sounding.ifPresent(sounded::add);
      utterances.add(utterance);
    }
    sounding = OptionalLong.empty();
  }

  @Override
  public void onHearingFailed(SpeechException failure) {
    throw failure;
  }

  /** An agreement sets going what cannot be taken back; another answer is asked on about. */
  private boolean agrees(Utterance last) {
    List<String> words = TurnWords.split(last.transcript().text());
    boolean refuses = TurnWords.of("en").countOnly("no", "hesitation", words) > 0;
    return row.expected().type().equals("yes_no") && !refuses;
  }
}
