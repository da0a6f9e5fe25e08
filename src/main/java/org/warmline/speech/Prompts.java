package org.warmline.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;

/**
 * Speaks sayings with the best voice that can begin at once. Fixed pieces are rendered ahead and
 * kept; open values are rendered while what stands before them is already playing. A saying whose
 * fixed pieces the chosen voice has not rendered yet is spoken whole by the quick voice, and the
 * missing pieces are rendered in the background: no saying mixes two voices. May be shared between
 * threads; synthesizers stay their owner's to close.
 */
public final class Prompts {
  private static final Logger LOG = LoggerFactory.getLogger(Prompts.class);

  private final Synthesizer chosen;
  private final Synthesizer quick;
  private final PromptCache cache;
  private final Executor background;
  private final Set<String> warming = ConcurrentHashMap.newKeySet();

  /**
   * Prompts of one house.
   *
   * @param chosen the voice callers are to hear
   * @param quick a voice that renders a sentence within a few milliseconds; may be the chosen one
   * @param folder where rendered prompts are kept
   * @param background where pieces are rendered ahead; one platform thread is enough
   */
  public Prompts(Synthesizer chosen, Synthesizer quick, Path folder, Executor background) {
    this.chosen = chosen;
    this.quick = quick;
    this.background = background;
    cache = new PromptCache(folder);
  }

  /** Renders the sentences of these texts in the background, those not kept yet. */
  public void warm(Collection<String> texts) {
    warmPieces(
        texts.stream().flatMap(text -> Piece.of(Saying.of(text)).stream()).distinct().toList());
  }

  /**
   * The whole sound of a text that is not kept, such as a summary of a call; empty when it could
   * not be rendered.
   */
  public Pcm whole(String text) {
    List<Pcm> pieces = new ArrayList<>();
    try {
      speak(new Saying(List.of(new Saying.Part(text, true))), pieces::add);
    } catch (SpeechException failure) {
      LOG.error("A text could not be rendered; it is read instead of heard", failure);
      return Pcm.EMPTY;
    }
    return Pcm.join(pieces);
  }

  /** How many pieces still wait to be rendered in the background. */
  public int warming() {
    return warming.size();
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
    List<Piece> missing =
        pieces.stream()
            .filter(piece -> !piece.open() && cache.find(chosen.voice(), piece.text()).isEmpty())
            .toList();
    boolean ready = missing.isEmpty() || chosen.voice().equals(quick.voice());
    if (!ready) {
      warmPieces(missing);
    }
    return speak(pieces, ready ? chosen : quick, out);
  }

  private Spoken speak(List<Piece> pieces, Synthesizer voice, Consumer<Pcm> out) {
    int live = 0;
    int liveMillis = 0;
    int millis = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Optional<Pcm> kept =
          piece.open() ? Optional.empty() : cache.find(voice.voice(), piece.text());
      Pcm sound = kept.orElseGet(() -> render(piece, voice));
      out.accept(sound);
      millis += sound.millis();
      if (kept.isEmpty()) {
        live++;
        liveMillis += sound.millis();
      }
      if (i + 1 < pieces.size()) {
        out.accept(Pcm.silence(piece.pauseMillis()));
        millis += piece.pauseMillis();
      }
    }
    return new Spoken(voice.voice(), pieces.size(), live, millis, liveMillis);
  }

  private Pcm render(Piece piece, Synthesizer voice) {
    Pcm sound = voice.render(piece.text());
    if (!piece.open()) {
      cache.put(voice.voice(), piece.text(), sound);
    }
    return sound;
  }

  private void warmPieces(List<Piece> pieces) {
    for (String text : pieces.stream().map(Piece::text).collect(Collectors.toSet())) {
      if (warming.add(text)) {
        startWarming(text);
      }
    }
  }

  private void startWarming(String text) {
    try {
      background.execute(() -> warmOne(text));
    } catch (RejectedExecutionException e) {
      warming.remove(text);
      LOG.debug("The house is closing; nothing is rendered ahead any more", e);
    }
  }

  private void warmOne(String text) {
    try {
      if (cache.find(chosen.voice(), text).isEmpty()) {
        cache.put(chosen.voice(), text, chosen.render(text));
      }
    } catch (SpeechException e) {
      LOG.warn("A prompt cannot be rendered ahead; the quick voice goes on speaking it", e);
    } finally {
      warming.remove(text);
    }
  }
}
