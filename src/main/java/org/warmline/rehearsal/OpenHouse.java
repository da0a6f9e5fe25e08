package org.warmline.rehearsal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.warmline.call.CallId;

/**
 * Keeps a house open for people: plays the story's first call at once, and a caller for a person
 * whenever an agent is free and one was asked for. Used by one thread.
 */
public final class OpenHouse {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Stage stage;
  private final CallerVoice voice;
  private final String prefix;
  private final Consumer<TranscriptLine> shown;
  private int calls;

  /** A house whose callers have this voice; {@code prefix} begins the ids of its calls. */
  public OpenHouse(Stage stage, CallerVoice voice, String prefix, Consumer<TranscriptLine> shown) {
    this.stage = stage;
    this.voice = voice;
    this.prefix = prefix;
    this.shown = shown;
  }

  /** Plays one call of the story; comes back at once. */
  public void begin(StoryCall call) {
    put(call);
  }

  private StoryLine put(StoryCall call) {
    calls++;
    StoryLine line = new StoryLine(new CallId(prefix + "-" + calls), call, stage, shown);
    line.begin(stage);
    return line;
  }

  /** The angry caller, who asks for a person within seconds; comes back when that call is over. */
  public void angryCaller(BooleanSupplier goOn) {
    StoryLine line = put(Story.impatient("angry", voice));
    await(() -> line.whenOver().isDone(), goOn);
  }

  /** Waits until an agent is there. */
  public boolean awaitAgent(BooleanSupplier goOn) {
    return await(stage::agentThere, goOn);
  }

  private static boolean await(BooleanSupplier reached, BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      if (reached.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return false;
  }
}
