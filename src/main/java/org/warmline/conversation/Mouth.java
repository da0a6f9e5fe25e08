package org.warmline.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmline.call.Pcm;
import org.warmline.call.Saying;
import org.warmline.speech.Prompts;
import org.warmline.telephony.CallLine;

/**
 * What is said to one caller: sayings are rendered one after the other and given to the line, where
 * they can be held, go on or be dropped. May be used from any thread.
 */
final class Mouth {
  /** Of the word that was being said when we were held, no more than this is said again. */
  private static final int AGAIN_MILLIS = 400;

  /** A saying that is over is kept for as long as some of it may be said again. */
  private static final long KEPT_SAMPLES = (AGAIN_MILLIS + 20L) * Pcm.SAMPLES_PER_MILLI;

  private final CallLine line;
  private final Prompts prompts;
  private final Mailbox voice;
  private final Runnable onSounding;
  private final Deque<Speech> speeches = new ArrayDeque<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private Optional<Speech> onDuty = Optional.empty();
  private long given;

  /** Sound that comes after what must be heard first. */
  private record Waiting(Speech speech, Pcm sound) {}

  /**
   * A mouth that says nothing yet.
   *
   * @param voice where sayings are rendered in order
   * @param onSounding run when the first sound of a saying goes to the line
   */
  Mouth(CallLine line, Prompts prompts, Mailbox voice, Runnable onSounding) {
    this.line = line;
    this.prompts = prompts;
    this.voice = voice;
    this.onSounding = onSounding;
  }

  void say(Saying saying) {
    Speech speech = new Speech(saying);
    synchronized (this) {
      forgetWhatIsOver();
      speeches.add(speech);
    }
    voice.post(() -> speak(speech));
  }

  /** Whether the caller hears us, or is about to. */
  synchronized boolean isBusy() {
    return line.isPlaying() || isRendering();
  }

  /** Whether what is being said may not be interrupted. */
  synchronized boolean isOnDuty() {
    Speech now = current();
    return now != null && now.isOnDuty(line.playedSamples());
  }

  /** How much of all that was ever said has been heard. */
  synchronized long playedMillis() {
    return line.playedSamples() / Pcm.SAMPLES_PER_MILLI;
  }

  /** Whether what was said last, such as a question, has been heard to its end or nearly. */
  synchronized boolean isHeard() {
    Speech last = speeches.peekLast();
    return last == null || last.isHeard(line.playedSamples());
  }

  synchronized void hold() {
    line.holdPlaying();
  }

  synchronized void resume() {
    line.resumePlaying(AGAIN_MILLIS);
  }

  /** Falls silent at once; what it was saying, if anything. */
  synchronized Optional<CutOff> drop() {
    if (!isBusy()) {
      return Optional.empty();
    }
    long played = line.playedSamples();
    speeches.removeIf(each -> each.isOver(played));
    String heard = words(speeches.stream().map(each -> each.said(played)).toList());
    String unheard = words(speeches.stream().map(each -> each.unsaid(played)).toList());
    speeches.forEach(Speech::drop);
    speeches.clear();
    waiting.clear();
    onDuty = Optional.empty();
    long playedMillis = line.stopPlaying();
    given = line.playedSamples();
    return Optional.of(new CutOff(playedMillis, heard, unheard));
  }

  /** Says what must be heard to its end and drops what follows it; what comes from now on waits. */
  synchronized void dropAfterDuty() {
    if (onDuty.isEmpty()) {
      onDuty = Optional.ofNullable(current());
    }
  }

  /** A frame has passed on the line; what was dropped after what had to be heard. */
  Optional<CutOff> passed() {
    return endDuty(false);
  }

  /** Nothing need be heard any more: what waits for that follows at once. */
  Optional<CutOff> endDuty() {
    return endDuty(true);
  }

  private Optional<CutOff> endDuty(boolean atOnce) {
    long begun = 0;
    Optional<CutOff> cut;
    synchronized (this) {
      if (onDuty.isEmpty() || (isOnDuty() && !atOnce)) {
        return Optional.empty();
      }
      Speech dutiful = onDuty.get();
      List<Waiting> next = List.copyOf(waiting);
      List<Speech> later =
          speeches.stream().dropWhile(each -> !dutiful.equals(each)).skip(1).toList();
      speeches.removeAll(later);
      cut = drop();
      onDuty = Optional.empty();
      waiting.clear();
      speeches.addAll(later);
      for (Waiting each : next) {
        begun += give(each.sound(), each.speech()) ? 1 : 0;
      }
    }
    for (; begun > 0; begun--) {
      onSounding.run();
    }
    return cut;
  }

  private void speak(Speech speech) {
    try {
      prompts.speak(speech.saying(), sound -> play(sound, speech));
    } finally {
      synchronized (this) {
        speech.finish();
      }
    }
  }

  private void play(Pcm sound, Speech speech) {
    if (give(sound, speech)) {
      onSounding.run();
    }
  }

  /** True when it is the first sound of its saying. */
  private synchronized boolean give(Pcm sound, Speech speech) {
    if (speech.isDropped()) {
      return false;
    }
    if (onDuty.filter(each -> !each.equals(speech)).isPresent()) {
      waiting.add(new Waiting(speech, sound));
      return false;
    }
    boolean first = speech.give(sound, given);
    given += sound.length();
    line.play(sound);
    return first;
  }

  /** What is heard now, or next. Asked for each frame, as is what follows: no streams here. */
  private @Nullable Speech current() {
    long played = line.playedSamples();
    for (Speech each : speeches) {
      if (!each.isOver(played)) {
        return each;
      }
    }
    return null;
  }

  private boolean isRendering() {
    for (Speech each : speeches) {
      if (!each.isRendered()) {
        return true;
      }
    }
    return false;
  }

  private void forgetWhatIsOver() {
    long played = line.playedSamples();
    boolean idle = !line.isPlaying();
    speeches.removeIf(each -> each.isOver(idle ? played : played - KEPT_SAMPLES));
  }

  private static String words(List<String> parts) {
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }
}
