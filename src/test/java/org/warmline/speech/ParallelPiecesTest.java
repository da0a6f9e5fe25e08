package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;

/** Open values are rendered at the same time, and heard in their order. */
class ParallelPiecesTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final HeldVoice voice = new HeldVoice();

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  @Test
  void laterValuesAreRenderedWhileEarlierOnesAreAndHeardAfterThem() throws Exception {
    Prompts prompts = new Prompts(voice, voice, folder, pool, pool);
    prompts.speak(Saying.of("For"), sound -> {});
    voice.hold("Anna");
    voice.hold("Miller");
    List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch carrier = new CountDownLatch(1);
    Future<Spoken> spoken =
        pool.submit(
            () ->
                prompts.speak(
                    forAnnaMiller(),
                    sound -> {
                      heard.add((int) sound.at(0));
                      carrier.countDown();
                    }));

    assertThat(carrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("heard at once").isTrue();
    voice.awaitBegun("Anna");
    voice.awaitBegun("Miller");
    voice.release("Miller");
    voice.awaitEnded("Miller");
    assertThat(heard).as("nothing overtakes").doesNotContain((int) 'M', (int) 'A');
    voice.release("Anna");
    Spoken done = spoken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(heard.stream().filter(first -> first != 0))
        .containsExactly((int) 'F', (int) 'A', (int) 'M');
    assertThat(done.livePieces()).isEqualTo(2);
    assertThat(prompts.tally().counts().live()).isEqualTo(2);
  }

  @Test
  void withoutAnotherThreadTheSpeakerRendersForItself() {
    Prompts prompts = new Prompts(voice, voice, folder, task -> {}, task -> {});
    List<Pcm> heard = new ArrayList<>();
    assertThat(prompts.speak(forAnnaMiller(), heard::add).pieces()).isEqualTo(3);
    assertThat(heard.stream().map(sound -> (int) sound.at(0)).filter(first -> first != 0))
        .containsExactly((int) 'F', (int) 'A', (int) 'M');
  }

  @Test
  void whoFindsNoRoomToRenderTakesWhatOthersDo() throws Exception {
    Saying.Part anna = new Saying.Part("Anna", true);
    LiveRendering rendering =
        new LiveRendering(Piece.of(new Saying(List.of(anna))).getFirst(), voice);
    CountDownLatch given = new CountDownLatch(1);
    Future<Pcm> taken =
        pool.submit(() -> rendering.deliver(sound -> given.countDown(), new Semaphore(0)));
    assertThat(voice.hasBegun("Anna")).isFalse();
    rendering.run();
    assertThat(given.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS).at(0)).isEqualTo((short) 'A');
  }

  @Test
  void aVoiceThatFailsElsewhereFailsHere() {
    Prompts prompts = new Prompts(voice, voice, folder, Runnable::run, Runnable::run);
    voice.broken = Optional.of("Miller");
    List<Pcm> heard = new ArrayList<>();
    assertThatThrownBy(() -> prompts.speak(forAnnaMiller(), heard::add))
        .isInstanceOf(SpeechException.class)
        .hasMessageContaining("unspeakable");
    assertThat(heard).as("what was given before stays given").isNotEmpty();
  }

  private static Saying forAnnaMiller() {
    return new Saying(
        List.of(
            new Saying.Part("For ", false),
            new Saying.Part("Anna", true),
            new Saying.Part("Miller", true)));
  }

  /** Speaks one frame that begins with the text's first letter, and can be held before it does. */
  private static final class HeldVoice implements Synthesizer {
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> begun = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> ended = new ConcurrentHashMap<>();
    private volatile Optional<String> broken = Optional.empty();

    void hold(String text) {
      held.put(text, new CountDownLatch(1));
    }

    void release(String text) {
      held.get(text).countDown();
    }

    void awaitBegun(String text) {
      await(latch(begun, text));
    }

    boolean hasBegun(String text) {
      return latch(begun, text).getCount() == 0;
    }

    void awaitEnded(String text) {
      await(latch(ended, text));
    }

    @Override
    public String voice() {
      return "test/held";
    }

    @Override
    public void speak(String text, double rate, Consumer<Pcm> out) {
      latch(begun, text).countDown();
      if (broken.filter(text::equals).isPresent()) {
        throw new SpeechException("unspeakable");
      }
      Optional.ofNullable(held.get(text)).ifPresent(HeldVoice::await);
      short[] frame = new short[Pcm.FRAME_SAMPLES];
      frame[0] = (short) text.charAt(0);
      out.accept(Pcm.of(frame));
      latch(ended, text).countDown();
    }

    @Override
    public void close() {}

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String text) {
      return latches.computeIfAbsent(text, each -> new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch) {
      try {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException("waited in vain");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
