package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vosk.Recognizer;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * One line's hearing by Vosk. Borrows an engine for an utterance; where none is free, the sound
 * waits here. The sound is kept until the utterance ends, to be held against likely answers. Used
 * by one thread at a time.
 */
final class VoskHearing implements FollowingHearing {
  private final VoskEngines engines;
  private final VoskPhrases phrases;
  private final List<Pcm> heard = new ArrayList<>();
  private final List<Transcript> pieces = new ArrayList<>();
  private Optional<Recognizer> engine = Optional.empty();
  private int fed;

  VoskHearing(VoskEngines engines, VoskPhrases phrases) {
    this.engines = engines;
    this.phrases = phrases;
  }

  @Override
  public void accept(Pcm sound) {
    heard.add(sound);
    if (engine.isEmpty()) {
      engine = engines.borrow();
    }
    engine.ifPresent(this::feed);
  }

  private void feed(Recognizer to) {
    for (; fed < heard.size(); fed++) {
      Pcm sound = heard.get(fed);
      if (to.acceptWaveForm(sound.toArray(), sound.length())) {
        pieces.add(VoskResult.parse(to.getResult()));
      }
    }
  }

  @Override
  public Optional<String> partial() {
    String text = unfinished().text();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public Transcript soFar(Expectation expectation) {
    Optional<Transcript> expected = phrases.find(heard, expectation);
    return expected.orElseGet(this::unfinished);
  }

  /** What ended pieces say and what the engine makes of the rest so far. */
  private Transcript unfinished() {
    List<Transcript> all = new ArrayList<>(pieces);
    engine.ifPresent(from -> all.add(VoskResult.parsePartial(partialWithWords(from))));
    return VoskResult.joined(all);
  }

  /** Words with their confidence cost more than their text, so that they are asked for singly. */
  private static String partialWithWords(Recognizer engine) {
    engine.setPartialWords(true);
    String partial = engine.getPartialResult();
    engine.setPartialWords(false);
    return partial;
  }

  @Override
  public Transcript finish(Expectation expectation) {
    if (heard.isEmpty()) {
      return Transcript.NOTHING;
    }
    try {
      Optional<Transcript> expected = phrases.find(heard, expectation);
      return expected.orElseGet(this::whole);
    } finally {
      reset();
    }
  }

  private Transcript whole() {
    Recognizer last = engine.orElseGet(engines::borrowAnyhow);
    engine = Optional.of(last);
    feed(last);
    pieces.add(VoskResult.parse(last.getFinalResult()));
    return VoskResult.joined(pieces);
  }

  @Override
  public void reset() {
    engine.ifPresent(engines::giveBack);
    engine = Optional.empty();
    heard.clear();
    pieces.clear();
    fed = 0;
  }

  @Override
  public void close() {
    reset();
  }
}
