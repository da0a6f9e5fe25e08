package org.warmline.rehearsal;

import java.util.Optional;

/**
 * One line of a demo's transcript.
 *
 * @param who {@code bot}, {@code caller} or {@code agent}
 * @param said what was spoken, word for word
 * @param heard what the recognizer made of a caller's words
 */
public record TranscriptLine(
    String call, long atMillis, String who, String said, Optional<String> heard) {}
