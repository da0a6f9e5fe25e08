package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/** Gives out the sound of one saying in one voice, in order. Used by one thread, once. */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Synthesizer voice;
  private final KeptPieces kept;
  private final Executor live;
  private final Semaphore room;
  private int livePieces;
  private int liveMillis;
  private int millis;

  /** A piece, and how its sound is come by. */
  private sealed interface Step {
    record Ready(Piece piece, List<KeptPieces.Sounding> sounds) implements Step {}

    record Live(Piece piece, LiveRendering rendering) implements Step {}
  }

  /**
   * A delivery in this voice.
   *
   * @param live renders what is not kept while what stands before it is given out
   * @param room how many deliveries may render by themselves what nobody has begun
   */
  Delivery(Synthesizer voice, KeptPieces kept, Executor live, Semaphore room) {
    this.voice = voice;
    this.kept = kept;
    this.live = live;
    this.room = room;
  }

  Spoken give(List<Piece> pieces, Consumer<Pcm> out) {
    List<Step> steps = pieces.stream().map(this::step).toList();
    // Where the first of all is rendered live, nothing may be rendered before it.
    boolean atOnce = steps.getFirst() instanceof Step.Ready;
    begin(atOnce ? steps : steps.subList(0, 1));
    Consumer<Pcm> counted =
        sound -> {
          millis += sound.millis();
          out.accept(sound);
        };
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i + 1 == steps.size();
      switch (steps.get(i)) {
        case Step.Ready ready -> give(ready, last, counted);
        case Step.Live rendered -> give(rendered, last, counted);
      }
      if (i == 0 && !atOnce) {
        begin(steps);
      }
    }
    return new Spoken(voice.voice(), pieces.size(), livePieces, millis, liveMillis);
  }

  private Step step(Piece piece) {
    Optional<List<KeptPieces.Sounding>> sounds = kept.find(piece, voice.voice());
    return sounds.isPresent()
        ? new Step.Ready(piece, sounds.get())
        : new Step.Live(piece, new LiveRendering(piece, voice));
  }

  /**
   * Has what is not kept rendered by others; what nobody has begun when it is needed, we render,
   * unless too many do.
   */
  private void begin(List<Step> steps) {
    List<Runnable> renderings = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Live open) {
        renderings.add(open.rendering());
      }
    }
    try {
      renderings.forEach(live::execute);
    } catch (RejectedExecutionException closing) {
      LOG.debug("The house is closing; what is said last is rendered where it is needed", closing);
      renderings.forEach(Runnable::run);
    }
  }

  private static void give(Step.Ready ready, boolean last, Consumer<Pcm> out) {
    List<KeptPieces.Sounding> sounds = ready.sounds();
    for (int i = 0; i < sounds.size(); i++) {
      out.accept(sounds.get(i).sound());
      if (!last || i + 1 < sounds.size()) {
        out.accept(Pcm.silence(sounds.get(i).pauseMillis()));
      }
    }
  }

  private void give(Step.Live step, boolean last, Consumer<Pcm> out) {
    Pcm sound = step.rendering().deliver(out, room);
    kept.keep(step.piece(), voice.voice(), sound);
    livePieces++;
    liveMillis += sound.millis();
    if (!last) {
      out.accept(Pcm.silence(step.piece().pauseMillis()));
    }
  }
}
