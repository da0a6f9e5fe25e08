package org.warmline.speech;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.warmline.call.Pcm;

/**
 * FreeTTS with its voice kevin16: pure Java, needs no file, speaks at once. A voice serves one
 * thread at a time, so that each concurrent rendering has its own.
 */
public final class FreeTtsSynthesizer implements Synthesizer {
  private static final String VOICE = "kevin16";
  private static final int ENGINE_RATE = 16_000;
  private static final float WORDS_PER_MINUTE = 150;

  private final Queue<Voice> free = new ConcurrentLinkedQueue<>();
  private final Voicing voicing = new Voicing(ENGINE_RATE);

  /** Loads the first voice. */
  public FreeTtsSynthesizer() {
    free.add(newVoice());
  }

  @Override
  public String voice() {
    return "freetts/" + VOICE;
  }

  @Override
  public void speak(String text, double rate, Consumer<Pcm> out) {
    Voice pooled = free.poll();
    Voice voice = pooled == null ? newVoice() : pooled;
    SampleCollector samples = new SampleCollector(ENGINE_RATE);
    voice.setRate((float) (WORDS_PER_MINUTE * rate));
    voice.setAudioPlayer(samples);
    if (!voice.speak(text)) {
      voice.deallocate();
      throw new SpeechException(
          "FreeTTS cannot speak a text of " + text.length() + " characters: word it differently");
    }
    free.add(voice);
    out.accept(voicing.forTheLine(samples.samples()));
  }

  /** One at a time: while it loads, FreeTTS keeps letters and sounds in static tables. */
  private static synchronized Voice newVoice() {
    Voice voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(each -> each.getName().equals(VOICE))
            .findFirst()
            .orElseThrow(
                () -> new SpeechException("FreeTTS lacks its voice " + VOICE + ": build anew"));
    voice.allocate();
    return voice;
  }

  @Override
  public void close() {
    for (Voice voice = free.poll(); voice != null; voice = free.poll()) {
      voice.deallocate();
    }
  }
}
