package org.warmline.speech;

/**
 * An engine that was chosen and loaded.
 *
 * @param why a sentence for operators: what was chosen and for which reason
 */
public record Opened<T>(T engine, String why) {}
