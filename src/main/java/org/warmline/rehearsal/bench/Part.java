package org.warmline.rehearsal.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warmline.call.Pcm;
import org.warmline.rehearsal.CallerMove;
import org.warmline.rehearsal.StoryCall;
import org.warmline.speech.Wav;

/**
 * What a caller says, with the files of its sound: how a part is handed to the process of the
 * callers.
 *
 * @param first what is said first
 * @param answers what is said afterwards, by what is asked
 */
record Part(List<Sentence> first, Map<String, List<Sentence>> answers) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One sentence and the WAV file that it is in. */
  record Sentence(String text, String file) {}

  Part {
    first = List.copyOf(first);
    answers = Map.copyOf(answers);
  }

  /** Writes a call's part and all its sounds into a folder. */
  static Part write(StoryCall call, Path folder) throws IOException {
    List<Sentence> first = new ArrayList<>();
    for (CallerMove move : call.moves()) {
      if (move instanceof CallerMove.Speak speak) {
        first.add(write(speak, folder));
      }
    }
    Map<String, List<Sentence>> answers = new HashMap<>();
    for (Map.Entry<String, List<CallerMove.Speak>> each : call.answers().entrySet()) {
      List<Sentence> wordings = new ArrayList<>();
      for (CallerMove.Speak speak : each.getValue()) {
        wordings.add(write(speak, folder));
      }
      answers.put(each.getKey(), List.copyOf(wordings));
    }
    Part part = new Part(first, answers);
    MAPPER.writeValue(folder.resolve("part.json").toFile(), part);
    return part;
  }

  /** Reads a part that {@link #write} has written there. */
  static Part read(Path folder) throws IOException {
    return MAPPER.readValue(folder.resolve("part.json").toFile(), Part.class);
  }

  /** A sentence with its sound. */
  static CallerMove.Speak load(Sentence sentence) {
    try {
      return new CallerMove.Speak(sentence.text(), Wav.read(Path.of(sentence.file())));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException("a caller's sound can't be read", unreadable);
    }
  }

  /** Every sentence once. */
  List<Sentence> sentences() {
    List<Sentence> all = new ArrayList<>(first);
    answers.values().forEach(all::addAll);
    return all.stream().distinct().toList();
  }

  private static Sentence write(CallerMove.Speak speak, Path folder) throws IOException {
    Path file = folder.resolve("%08x.wav".formatted(speak.text().hashCode())).toAbsolutePath();
    if (!Files.exists(file)) {
      Pcm sound = speak.sound();
      Wav.write(file, sound);
    }
    return new Sentence(speak.text(), file.toString());
  }
}
