package org.warmline.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warmline.call.Pcm;

/**
 * Pieces as one voice has rendered them before: whole, or joined of the longest stretches of their
 * words that are kept. May be shared between threads.
 */
final class KeptPieces {
  /** Open values that were said lately, such as a name that is read back twice. Never on disk. */
  private static final long OPEN_SAMPLES = 4L << 20;

  private final PromptCache cache;
  private final RecentSounds openValues = new RecentSounds(OPEN_SAMPLES);

  KeptPieces(PromptCache cache) {
    this.cache = cache;
  }

  /** A sound and how much silence follows it when more is said. */
  record Sounding(Pcm sound, int pauseMillis) {}

  /** What a piece sounds like; empty when some of it has to be rendered. */
  Optional<List<Sounding>> find(Piece piece, String voice) {
    Optional<Pcm> whole = sound(piece, voice);
    if (whole.isPresent()) {
      return Optional.of(List.of(new Sounding(whole.get(), piece.pauseMillis())));
    }
    return piece.words().isEmpty() ? Optional.empty() : join(piece, 0, voice);
  }

  boolean isKept(Piece piece, String voice) {
    return sound(piece, voice).isPresent();
  }

  void keep(Piece piece, String voice, Pcm sound) {
    if (piece.open()) {
      openValues.put(named(piece, voice), sound);
    } else {
      cache.put(pace(piece, voice), piece.text(), sound);
    }
  }

  private Optional<Pcm> sound(Piece piece, String voice) {
    Optional<Pcm> lately = piece.open() ? openValues.find(named(piece, voice)) : Optional.empty();
    return lately.isPresent() ? lately : closed(piece, voice);
  }

  private Optional<Pcm> closed(Piece piece, String voice) {
    return piece.open() ? Optional.empty() : cache.find(pace(piece, voice), piece.text());
  }

  private Optional<List<Sounding>> join(Piece piece, int from, String voice) {
    List<String> words = piece.words();
    for (int to = words.size(); to > from; to--) {
      Piece some = piece.within(String.join(" ", words.subList(from, to)));
      Optional<Pcm> sound = cache.find(pace(some, voice), some.text());
      boolean last = to == words.size();
      if (sound.isPresent()) {
        int pause = last ? piece.pauseMillis() : some.pauseMillis();
        Optional<List<Sounding>> rest = last ? Optional.of(List.of()) : join(piece, to, voice);
        if (rest.isPresent()) {
          return Optional.of(before(new Sounding(sound.get(), pause), rest.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Sounding> before(Sounding first, List<Sounding> rest) {
    List<Sounding> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return List.copyOf(all);
  }

  private static String named(Piece piece, String voice) {
    return pace(piece, voice) + '\n' + piece.text();
  }

  private static String pace(Piece piece, String voice) {
    return piece.slow() ? voice + " slow" : voice;
  }
}
