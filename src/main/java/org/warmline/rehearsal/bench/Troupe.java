package org.warmline.rehearsal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.StoryCall;
import org.warmline.speech.EngineCost;
import org.warmline.speech.Wav;

/**
 * The parts that callers play, one a voice, prepared before anything is measured: their sounds in a
 * folder of their own, and how much of each sentence a recognizer will hear. Deletes the folder at
 * the end.
 */
final class Troupe implements AutoCloseable {
  private final Path folder;
  private final List<Role> roles = new ArrayList<>();
  private final List<Pcm> clips = new ArrayList<>();
  private final List<Pcm> passed = new ArrayList<>();

  /**
   * One part.
   *
   * @param folder where it is written
   * @param number the calling number
   * @param passedMillis by sentence, how much of it voice detection lets pass
   */
  record Role(Path folder, String number, Map<String, Long> passedMillis) {
    Role {
      passedMillis = Map.copyOf(passedMillis);
    }
  }

  private Troupe(Path folder) {
    this.folder = folder;
  }

  /** Prepares these calls. */
  static Troupe of(List<StoryCall> calls, EngineCost engines) throws IOException {
    Troupe troupe = new Troupe(Files.createTempDirectory("warmline-bench"));
    for (StoryCall call : calls) {
      troupe.add(call, engines);
    }
    return troupe;
  }

  Role role(int line) {
    return roles.get(line % roles.size());
  }

  /** All sentences of all voices. */
  Pcm clips() {
    return Pcm.join(clips);
  }

  /** What voice detection lets pass of them. */
  List<Pcm> passed() {
    return List.copyOf(passed);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void add(StoryCall call, EngineCost engines) throws IOException {
    Path own = Files.createDirectory(folder.resolve("voice-" + roles.size()));
    Part part = Part.write(call, own);
    Map<String, Long> millis = new HashMap<>();
    for (Part.Sentence sentence : part.sentences()) {
      Pcm sound = Wav.read(Path.of(sentence.file()));
      List<Pcm> heard = engines.passed(sound);
      clips.add(sound);
      passed.addAll(heard);
      millis.put(sentence.text(), heard.stream().mapToLong(Pcm::millis).sum());
    }
    roles.add(new Role(own, call.number(), millis));
  }
}
