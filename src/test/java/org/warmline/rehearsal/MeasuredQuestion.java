package org.warmline.rehearsal;

/** What a caller was asked last: what it is about, and the whole of it. */
public record MeasuredQuestion(String slot, String words) {}
