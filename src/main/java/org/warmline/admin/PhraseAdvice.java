package org.warmline.admin;

import java.util.List;
import java.util.Locale;
import org.warmline.flows.Generation;
import org.warmline.understanding.PhraseWarning;
import org.warmline.understanding.PhraseWarning.Collision;
import org.warmline.understanding.PhraseWarning.TooFew;

/** Warnings about phrases in words: which, in which file, and what to do. Stateless. */
final class PhraseAdvice {
  static final int ENOUGH = 10;

  private PhraseAdvice() {}

  /** A line a warning, for a terminal. */
  static List<String> lines(Generation flows, List<PhraseWarning> warnings) {
    return warnings.stream()
        .map(
            warning ->
                "Warning: %s: %s; %s"
                    .formatted(file(flows, warning.intent()), found(flows, warning), mend(warning)))
        .toList();
  }

  static String file(Generation flows, String intent) {
    return flows.files().getOrDefault(intent, intent);
  }

  static String found(Generation flows, PhraseWarning warning) {
    return switch (warning) {
      case TooFew few ->
          "%s has %d phrases, fewer than %d".formatted(few.intent(), few.phrases(), ENOUGH);
      case Collision c ->
          String.format(
              Locale.ROOT,
              "\"%s\" (%s) is nearer to \"%s\" (%s, %s) than to any other of its own: %.2f against"
                  + " %.2f%s",
              c.phrase(),
              c.intent(),
              c.otherPhrase(),
              c.other(),
              file(flows, c.other()),
              c.toOther(),
              c.toOwn(),
              c.phrases() > 1 ? "; and %d more like that".formatted(c.phrases() - 1) : "");
    };
  }

  static String mend(PhraseWarning warning) {
    return switch (warning) {
      case TooFew ignored -> "write more, as callers would say them";
      case Collision ignored -> "reword one of the two, or write more phrases like the first";
    };
  }
}
