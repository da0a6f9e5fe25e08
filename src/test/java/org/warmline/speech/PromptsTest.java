package org.warmline.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Hint;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;

class PromptsTest {
  private static final Saying MOVED =
      new Saying(
          List.of(
              new Saying.Part("Done. Your flight is now on ", false),
              new Saying.Part("Friday", false),
              new Saying.Part(", for ", false),
              new Saying.Part("Ms. Okonkwo", true),
              new Saying.Part(". Anything else?", false)));

  @TempDir Path folder;
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final CountingVoice slow = new CountingVoice("slow/a", 1000);
  private final CountingVoice quick = new CountingVoice("quick/b", 2000);
  private Prompts prompts;

  @BeforeEach
  void open() {
    prompts = new Prompts(slow, quick, folder, background::add, task -> {});
  }

  @Test
  void splitsASayingAtItsSlotsAndSentences() {
    assertThat(Piece.of(MOVED).stream().map(Piece::text))
        .containsExactly(
            "Done.", "Your flight is now on", "Friday,", "for", "Ms. Okonkwo.", "Anything else?");
    assertThat(Piece.of(MOVED).stream().map(Piece::pauseMillis))
        .containsExactly(260, 50, 140, 50, 260, 260);
    assertThat(
            Piece.of(Saying.of("See Dr. Patel at 9 a.m. today. It is free! ")).stream()
                .map(Piece::text))
        .containsExactly("See Dr. Patel at 9 a.m. today.", "It is free!");
    assertThat(Piece.of(Saying.of(" ... "))).isEmpty();
  }

  @Test
  void theQuickVoiceSpeaksAllUntilTheChosenOneHasAllFixedPieces() {
    List<Pcm> first = new ArrayList<>();
    Spoken before = prompts.speak(MOVED, first::add);
    assertThat(before.voice()).isEqualTo("quick/b");
    assertThat(slow.rendered).isEmpty();
    assertThat(prompts.warming()).isEqualTo(5);

    background.remove().run();
    assertThat(prompts.speak(MOVED, sound -> {}).voice()).isEqualTo("quick/b");
    background.forEach(Runnable::run);
    assertThat(prompts.warming()).isZero();
    assertThat(slow.rendered).doesNotContain("Ms. Okonkwo.").hasSize(5);

    List<Pcm> second = new ArrayList<>();
    Spoken after = prompts.speak(MOVED, second::add);
    assertThat(after.voice()).isEqualTo("slow/a");
    assertThat(after.livePieces()).isEqualTo(1);
    assertThat(after.pieces()).isEqualTo(6);
    assertThat(after.soundMillis()).isEqualTo(Pcm.join(second).millis());
    assertThat(second).hasSize(11);
    assertThat(Set.copyOf(levels(second))).as("one voice").containsExactlyInAnyOrder(0, 1000);
    assertThat(Set.copyOf(levels(first))).as("one voice").containsExactlyInAnyOrder(0, 2000);
  }

  @Test
  void givesWhatIsReadyBeforeItRendersTheRest() {
    prompts.warm(parts("Your order", "is on its way."));
    background.forEach(Runnable::run);
    List<String> order = new ArrayList<>();
    slow.onRender = text -> order.add("rendered " + text);
    Saying saying =
        new Saying(
            List.of(
                new Saying.Part("Your order ", false),
                new Saying.Part("AB12", true),
                new Saying.Part(" is on its way.", false)));
    prompts.speak(saying, sound -> order.add("heard"));
    assertThat(order).containsExactly("heard", "heard", "rendered AB12", "heard", "heard", "heard");
  }

  @Test
  void keepsPromptsOverARestartAndMendsDamagedOnes() throws IOException {
    prompts.warm(parts("Hello there. How can I help?"));
    background.forEach(Runnable::run);
    assertThat(slow.rendered).containsExactlyInAnyOrder("Hello there.", "How can I help?");

    open();
    Saying hello = Saying.of("Hello there.");
    assertThat(prompts.speak(hello, sound -> {}).livePieces()).isZero();

    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    open();
    assertThat(prompts.speak(hello, sound -> {}).voice()).isEqualTo("quick/b");
    background.forEach(Runnable::run);
    assertThat(prompts.speak(hello, sound -> {}).voice()).isEqualTo("slow/a");
    assertThat(slow.rendered.stream().filter("Hello there."::equals)).hasSize(2);
  }

  @Test
  void joinsAValueOfTheLongestWordsThatAreKept() {
    Saying.Part date = joined(false, "Friday,", "November", "twenty seventh");
    Saying saying =
        new Saying(List.of(new Saying.Part("It is on ", false), date, new Saying.Part(".", false)));
    prompts.warm(parts("It is on", "Friday,", "November", "twenty seventh."));
    background.forEach(Runnable::run);

    List<Pcm> words = new ArrayList<>();
    Spoken spoken = prompts.speak(saying, words::add);
    assertThat(spoken.voice()).isEqualTo("slow/a");
    assertThat(spoken.livePieces()).isZero();
    assertThat(words.stream().map(Pcm::millis).toList())
        .as("carrier, words, and a gap after each but the last")
        .containsExactly(160, 50, 140, 140, 160, 20, 300);

    prompts.warm(parts("Friday, November", "Friday, November twenty seventh."));
    background.remove();
    background.forEach(Runnable::run);
    List<Pcm> whole = new ArrayList<>();
    prompts.speak(saying, whole::add);
    assertThat(whole).as("carrier, gap, the whole value").hasSize(3);
  }

  @Test
  void rendersTheWordsOfAValueThatWasMissedBeforeAllElse() {
    prompts.warm(parts("One.", "Two."));
    prompts.speak(new Saying(List.of(joined(false, "seven", "thirty"))), sound -> {});
    background.forEach(Runnable::run);
    assertThat(slow.rendered).containsExactly("seven", "thirty", "One.", "Two.");
  }

  @Test
  void rendersWhatIsSaidBeforeWhatOnlySoundsBetterAndTellsWhenEachIsThere() {
    List<String> told = new ArrayList<>();
    prompts.embellish(parts("Seven thirty.", "Eight thirty."), () -> told.add("nicer"));
    prompts.warm(parts("One.", "Seven thirty."), () -> told.add("said"));
    assertThat(prompts.wanting()).isEqualTo(2);
    assertThat(prompts.warming()).isEqualTo(3);
    background.remove().run();
    background.remove().run();
    assertThat(told).containsExactly("said");
    assertThat(prompts.wanting()).isZero();
    background.forEach(Runnable::run);
    assertThat(told).containsExactly("said", "nicer");
    assertThat(slow.rendered).containsExactly("One.", "Seven thirty.", "Eight thirty.");
    prompts.warm(List.of(), () -> told.add("nothing to do"));
    assertThat(told).endsWith("nothing to do");
  }

  @Test
  void whileCallsAreHeldOneThreadAloneRenders() throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    slow.onRender =
        text -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          Thread.yield();
          atOnce.decrementAndGet();
        };
    prompts.heed(() -> true, () -> false);
    prompts.warm(parts("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight."));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      background.forEach(threads::execute);
    }
    assertThat(slow.rendered).hasSize(8);
    assertThat(most).hasValue(1);
  }

  @Test
  void anActionsSentenceIsJoinedWhereItCanBeAndElseRenderedAndNotKept() throws IOException {
    Saying told = new Saying(List.of(joined(true, "It should arrive", "on Monday.")));
    assertThat(prompts.speak(told, sound -> {}).livePieces()).isOne();
    assertThat(prompts.tally().counts().liveShare()).isOne();
    assertThat(files()).isEmpty();
    assertThat(prompts.speak(told, sound -> {}).livePieces()).as("said lately").isZero();

    open();
    prompts.warm(parts("It should arrive", "on Monday."));
    background.forEach(Runnable::run);
    slow.rendered.clear();
    assertThat(prompts.speak(told, sound -> {}).livePieces()).isZero();
    assertThat(slow.rendered).isEmpty();
  }

  @Test
  void lettersAreReadOutWithRoomAndGroupsWithMore() {
    Hint spelled = new Hint.Spelled();
    Saying code =
        new Saying(
            List.of(
                new Saying.Part("K, ", false, spelled),
                Saying.Part.pause(420),
                new Saying.Part("Q", false, spelled).slowly(),
                new Saying.Part(", moved", false)));
    assertThat(Piece.of(code).stream().map(Piece::text)).containsExactly("K,", "Q,", "moved");
    assertThat(Piece.of(code).stream().map(Piece::pauseMillis)).containsExactly(420, 180, 50);
    assertThat(Piece.of(code).stream().map(Piece::slow)).containsExactly(false, true, false);
  }

  @Test
  void neverWritesAnOpenValueToDisk() throws IOException {
    prompts.speak(new Saying(List.of(new Saying.Part("4111", true))), sound -> {});
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Saying.Part joined(boolean open, String... words) {
    return new Saying.Part(String.join(" ", words), open, new Hint.Joined(List.of(words)));
  }

  private static List<Saying.Part> parts(String... texts) {
    return Stream.of(texts).map(text -> new Saying.Part(text, false)).toList();
  }

  private static List<Integer> levels(List<Pcm> sounds) {
    return sounds.stream().map(sound -> (int) sound.at(0)).toList();
  }

  /** Speaks a steady level, one frame a character, and counts. */
  private static final class CountingVoice implements Synthesizer {
    private final String name;
    private final short level;
    private final List<String> rendered = new ArrayList<>();
    private Consumer<String> onRender = text -> {};

    CountingVoice(String name, int level) {
      this.name = name;
      this.level = (short) level;
    }

    @Override
    public String voice() {
      return name;
    }

    @Override
    public void speak(String text, double rate, Consumer<Pcm> out) {
      rendered.add(text);
      onRender.accept(text);
      short[] samples = new short[text.length() * Pcm.FRAME_SAMPLES];
      java.util.Arrays.fill(samples, level);
      out.accept(Pcm.of(samples));
    }

    @Override
    public void close() {}
  }
}
