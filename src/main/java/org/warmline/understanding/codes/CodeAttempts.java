package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a code may be that was spelled several times in one call and misheard at another place each
 * time: the codes heard before, and every mixture of them, symbol by symbol. Stateless, may be
 * shared between threads.
 */
public final class CodeAttempts {
  private static final int MOST = 24;

  private CodeAttempts() {}

  /**
   * The other codes it may be, the one heard last left out; 24 at most, those heard before first.
   *
   * @param last as it was heard last
   * @param earlier as it was heard before
   */
  public static Set<String> others(String last, List<String> earlier) {
    List<String> attempts = new ArrayList<>();
    attempts.add(last);
    earlier.stream().filter(code -> code.length() == last.length()).forEach(attempts::add);
    Set<String> others = new LinkedHashSet<>(attempts);
    others.addAll(mixtures(attempts));
    others.remove(last);
    return Set.copyOf(others.stream().limit(MOST).toList());
  }

  /** All of them, or none where the attempts have too little in common. */
  private static Set<String> mixtures(List<String> attempts) {
    Set<String> begun = new LinkedHashSet<>(Set.of(""));
    for (int at = 0; at < attempts.getFirst().length(); at++) {
      Set<String> longer = new LinkedHashSet<>();
      for (String begin : begun) {
        for (String attempt : attempts) {
          longer.add(begin + attempt.charAt(at));
        }
      }
      if (longer.size() > MOST) {
        return Set.of();
      }
      begun = longer;
    }
    return begun;
  }
}
