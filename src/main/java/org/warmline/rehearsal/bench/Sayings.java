package org.warmline.rehearsal.bench;

/**
 * How many sayings were spoken, and for how many of them something had to be rendered while the
 * caller waited or listened.
 */
record Sayings(long all, long live) {
  Sayings since(Sayings then) {
    return new Sayings(all - then.all, live - then.live);
  }
}
