package org.warmline.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vosk.Model;
import org.vosk.Recognizer;
import org.warmline.call.Expectation;
import org.warmline.call.Pcm;
import org.warmline.call.Transcript;

/**
 * Holds an utterance against likely answers: Vosk hears it again by a grammar of nothing but these
 * and whatever else there is to say. That costs a fortieth of the sound's length, and needs no
 * warming. Phrases with a word that the model does not know are left out: Vosk itself would only
 * complain on standard error, and hear something else. May be shared between threads.
 */
final class VoskPhrases {
  private static final Logger LOG = LoggerFactory.getLogger(VoskPhrases.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANYTHING_ELSE = "[unk]";
  private static final double SURE = 0.9;

  /** Of Vosk's library, but not of its Java door. */
  private static final Function FIND_WORD =
      NativeLibrary.getInstance("vosk").getFunction("vosk_model_find_word");

  private final Model model;

  VoskPhrases(Model model) {
    this.model = model;
  }

  /** The phrase that was said; empty when none was, or none was surely. */
  Optional<Transcript> find(List<Pcm> sound, Expectation expectation) {
    Map<String, String> phrases = usable(expectation.phrases());
    if (phrases.isEmpty() || sound.isEmpty()) {
      return Optional.empty();
    }
    List<String> grammar = new ArrayList<>(phrases.keySet());
    if (knows(ANYTHING_ELSE)) {
      grammar.add(ANYTHING_ELSE);
    }
    try (Recognizer engine = new Recognizer(model, Pcm.SAMPLES_PER_SECOND, json(grammar))) {
      engine.setWords(true);
      Transcript heard = hear(engine, sound);
      return Optional.ofNullable(phrases.get(heard.text()))
          .filter(phrase -> heard.confidence() >= SURE)
          .map(phrase -> new Transcript(phrase, heard.confidence()));
    }
  }

  private static Transcript hear(Recognizer engine, List<Pcm> sound) {
    List<Transcript> pieces = new ArrayList<>();
    for (Pcm each : sound) {
      if (engine.acceptWaveForm(each.toArray(), each.length())) {
        pieces.add(VoskResult.parseWhole(engine.getResult()));
      }
    }
    pieces.add(VoskResult.parseWhole(engine.getFinalResult()));
    return VoskResult.joined(pieces);
  }

  /** The phrases whose words are all known, by how Vosk writes them. */
  private Map<String, String> usable(List<String> phrases) {
    Map<String, String> usable = new LinkedHashMap<>();
    for (String phrase : phrases) {
      List<String> words = words(phrase);
      if (!words.isEmpty() && words.stream().allMatch(this::knows)) {
        usable.putIfAbsent(String.join(" ", words), phrase);
      }
    }
    if (usable.size() < phrases.size()) {
      LOG.debug(
          "{} of {} likely answers have words unknown here",
          phrases.size() - usable.size(),
          phrases.size());
    }
    return usable;
  }

  static List<String> words(String phrase) {
    String plain =
        phrase.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ").strip();
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
  }

  /** Whether the model can hear this word at all. */
  boolean knows(String word) {
    byte[] utf8 = (word + "\0").getBytes(StandardCharsets.UTF_8);
    return FIND_WORD.invokeInt(new Object[] {model.getPointer(), utf8}) >= 0;
  }

  private static String json(List<String> grammar) {
    try {
      return JSON.writeValueAsString(grammar);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings could not be written", e);
    }
  }
}
