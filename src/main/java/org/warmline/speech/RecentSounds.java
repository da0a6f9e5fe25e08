package org.warmline.speech;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.warmline.call.Pcm;

/** Sounds by a name, in memory, the lately used ones. May be shared between threads. */
final class RecentSounds {
  private final LinkedHashMap<String, Pcm> sounds = new LinkedHashMap<>(64, 0.75f, true);
  private final long mostSamples;
  private long samples;

  RecentSounds(long mostSamples) {
    this.mostSamples = mostSamples;
  }

  synchronized Optional<Pcm> find(String name) {
    return Optional.ofNullable(sounds.get(name));
  }

  synchronized void put(String name, Pcm sound) {
    Pcm before = sounds.put(name, sound);
    samples += sound.length() - (before == null ? 0 : before.length());
    var oldest = sounds.entrySet().iterator();
    while (samples > mostSamples && sounds.size() > 1) {
      Map.Entry<String, Pcm> entry = oldest.next();
      samples -= entry.getValue().length();
      oldest.remove();
    }
  }
}
