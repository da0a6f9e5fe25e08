package org.warmline.rehearsal;

import java.time.LocalDateTime;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.settings.Settings;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;

/** Starts a house to rehearse in. */
public interface StageOpener {

  /**
   * What the house shall run on; workers, understanding and speech stay their owner's to close.
   *
   * @param seed which made-up data; empty for what is in the database
   * @param anyPort whether a port that is in use may be replaced by a free one
   * @param keepPassword whether the desk's password stays what it was
   * @param now the callers' local time
   */
  record Wish(
      Settings settings,
      Generation generation,
      Understanding understanding,
      DatabaseSettings database,
      SpeechKit speech,
      Workers workers,
      OptionalLong seed,
      boolean anyPort,
      boolean keepPassword,
      Supplier<LocalDateTime> now) {}

  /** Starts it; closing it ends its calls. */
  Stage open(Wish wish);
}
