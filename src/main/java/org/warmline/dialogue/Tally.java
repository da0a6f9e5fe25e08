package org.warmline.dialogue;

import org.warmline.call.Counters;

/** Counts what goes wrong. */
final class Tally {
  private Tally() {}

  static Counters understood(Counters c) {
    return new Counters(
        0,
        c.misses(),
        c.rejections(),
        c.repeats(),
        c.bargeIns(),
        0,
        c.actionFailures(),
        c.unverified());
  }

  static Counters missed(Counters c) {
    return new Counters(
        c.missesInARow() + 1,
        c.misses() + 1,
        c.rejections(),
        c.repeats(),
        c.bargeIns(),
        0,
        c.actionFailures(),
        c.unverified());
  }

  static Counters rejected(Counters c) {
    return new Counters(
        0,
        c.misses(),
        c.rejections() + 1,
        c.repeats(),
        c.bargeIns(),
        0,
        c.actionFailures(),
        c.unverified());
  }

  static Counters interrupted(Counters c) {
    return new Counters(
        c.missesInARow(),
        c.misses(),
        c.rejections(),
        c.repeats(),
        c.bargeIns() + 1,
        c.silences(),
        c.actionFailures(),
        c.unverified());
  }

  static Counters silent(Counters c) {
    return new Counters(
        c.missesInARow(),
        c.misses(),
        c.rejections(),
        c.repeats(),
        c.bargeIns(),
        c.silences() + 1,
        c.actionFailures(),
        c.unverified());
  }

  static Counters failed(Counters c) {
    return new Counters(
        c.missesInARow(),
        c.misses(),
        c.rejections(),
        c.repeats(),
        c.bargeIns(),
        c.silences(),
        c.actionFailures() + 1,
        c.unverified());
  }

  static Counters unverified(Counters c) {
    return new Counters(
        c.missesInARow(),
        c.misses(),
        c.rejections(),
        c.repeats(),
        c.bargeIns(),
        c.silences(),
        c.actionFailures(),
        c.unverified() + 1);
  }

  static Counters repeated(Counters c) {
    return new Counters(
        c.missesInARow(),
        c.misses(),
        c.rejections(),
        c.repeats() + 1,
        c.bargeIns(),
        c.silences(),
        c.actionFailures(),
        c.unverified());
  }
}
