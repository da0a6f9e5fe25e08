package org.warmline.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;

/**
 * Speaks sayings with the best voice that can begin at once. Fixed pieces are rendered ahead and
 * kept, and values of closed vocabularies are joined of kept words; open values are rendered while
 * what stands before them is already playing. A saying of which the chosen voice has not rendered
 * all fixed pieces yet is spoken whole by the quick voice, and the missing pieces are rendered in
 * the background: no saying mixes two voices. May be shared between threads; synthesizers stay
 * their owner's to close.
 */
public final class Prompts {
  private static final Logger LOG = LoggerFactory.getLogger(Prompts.class);

  /** Each takes a processor for a while. */
  private static final int MOST_RENDERING_THEMSELVES = 2;

  private final Synthesizer chosen;
  private final Synthesizer quick;
  private final KeptPieces kept;
  private final PromptFill fill;
  private final Executor live;
  private final Semaphore room = new Semaphore(MOST_RENDERING_THEMSELVES);
  private final SpeechTally tally = new SpeechTally();

  /**
   * Prompts of one house.
   *
   * @param chosen the voice callers are to hear
   * @param quick a voice that renders a sentence within a few milliseconds; may be the chosen one
   * @param folder where rendered prompts are kept
   * @param background where pieces are rendered ahead: platform threads, as many as are to be
   *     rendered at once
   * @param live where open values are begun at once; platform threads
   */
  public Prompts(
      Synthesizer chosen, Synthesizer quick, Path folder, Executor background, Executor live) {
    this.chosen = chosen;
    this.quick = quick;
    this.live = live;
    kept = new KeptPieces(new PromptCache(folder));
    fill = new PromptFill(chosen, kept, background);
  }

  /** Renders these in the background, in this order, those not kept yet. */
  public void warm(Collection<Saying.Part> parts) {
    warm(parts, () -> {});
  }

  /**
   * Renders these in the background, in this order, those not kept yet: something cannot be said in
   * the chosen voice without them. Then does something, on one of the background's threads.
   */
  public void warm(Collection<Saying.Part> parts, Runnable whenDone) {
    fill.later(pieces(parts), Need.SAID, whenDone);
  }

  /**
   * Renders these when all else is there: they can be joined of kept words, but sound better whole.
   * Then does something, on one of the background's threads.
   */
  public void embellish(Collection<Saying.Part> parts, Runnable whenDone) {
    fill.later(pieces(parts), Need.NICER, whenDone);
  }

  /**
   * Rendering ahead makes room for calls.
   *
   * @param calls while this is true, one thread alone renders
   * @param needAll while this is true too, it waits a while between two pieces
   */
  public void heed(BooleanSupplier calls, BooleanSupplier needAll) {
    fill.heed(calls, needAll);
  }

  /** How many pieces still wait to be rendered in the background. */
  public int warming() {
    return fill.waiting(List.of(Need.values()));
  }

  /** Without how many of them something cannot be said in the chosen voice yet. */
  public int wanting() {
    return fill.waiting(List.of(Need.MISSED, Need.SAID));
  }

  /** How sayings came to be heard so far. */
  public SpeechTally tally() {
    return tally;
  }

  /**
   * The whole sound of a text that is not kept, such as a summary of a call; empty when it could
   * not be rendered.
   */
  public Pcm whole(String text) {
    try {
      return chosen.render(text);
    } catch (SpeechException failure) {
      LOG.error("A text could not be rendered; it is read instead of heard", failure);
      return Pcm.EMPTY;
    }
  }

  /**
   * Speaks a saying: gives its sound in order, each piece as soon as it is ready. Runs on the
   * caller's thread, which must not be one of the media.
   *
   * @throws SpeechException when the voice cannot speak it; what was given before stays given
   */
  public Spoken speak(Saying saying, Consumer<Pcm> out) {
    List<Piece> pieces = Piece.of(saying);
    if (pieces.isEmpty()) {
      return Spoken.NOTHING;
    }
    SpeechTally.Saying timed = tally.begin();
    Consumer<Pcm> heard = timed.watching(out);
    List<Piece> missing = pieces.stream().filter(this::isMissing).toList();
    boolean ready = missing.isEmpty() || chosen.voice().equals(quick.voice());
    if (!ready) {
      fill.first(missing.stream().flatMap(Prompts::toRender).filter(this::isMissing).toList());
    }
    Spoken spoken = new Delivery(ready ? chosen : quick, kept, live, room).give(pieces, heard);
    timed.end(ready && spoken.livePieces() > 0, !ready);
    return spoken;
  }

  private static List<Piece> pieces(Collection<Saying.Part> parts) {
    return parts.stream()
        .flatMap(part -> Piece.of(new Saying(List.of(part))).stream())
        .distinct()
        .toList();
  }

  private boolean isMissing(Piece piece) {
    return !piece.open() && kept.find(piece, chosen.voice()).isEmpty();
  }

  /** The words of a value, which serve other values too, or the piece itself. */
  private static Stream<Piece> toRender(Piece piece) {
    return piece.words().isEmpty()
        ? Stream.of(piece)
        : new ArrayList<>(piece.words()).stream().map(piece::within);
  }
}
