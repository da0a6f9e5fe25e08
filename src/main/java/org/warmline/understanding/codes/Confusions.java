package org.warmline.understanding.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How easily one letter or digit is heard for another, as a cost: letters that rhyme, nasals,
 * hisses, and digits that sound like letters.
 */
final class Confusions {
  /** What any symbol may be taken for any other at. */
  static final double ANY = 2.2;

  private static final int SIGNS = 128;
  private static final double[] COSTS = new double[SIGNS * SIGNS];
  private static final Map<Character, List<Character>> ALIKE = new HashMap<>();

  static {
    Arrays.fill(COSTS, ANY);
    group("BDEPTVG", 0.8);
    group("BDP", 0.6);
    group("BV", 0.6);
    group("DTP", 0.6);
    group("CTZ", 0.8);
    group("CZ", 0.7);
    group("CS", 0.9);
    group("CEPDBTV", 1.0);
    group("GJ", 0.5);
    group("AHJK8", 0.7);
    group("A8", 0.4);
    group("H8", 0.5);
    group("AEI", 1.1);
    group("FSX", 0.7);
    group("FS", 0.4);
    group("SX6", 0.6);
    group("S6", 0.5);
    group("MN", 0.35);
    group("MNL", 1.0);
    group("NR", 1.2);
    group("LO", 1.0);
    group("IY", 0.6);
    group("IA", 0.9);
    group("IR", 1.1);
    group("I59", 0.9);
    group("QU2", 0.7);
    group("WU", 0.7);
    group("O0", 0.1);
    group("O4", 1.1);
    group("OR", 1.2);
    group("L0", 1.2);
    group("59", 0.7);
    group("19", 1.0);
    group("1N", 1.2);
    group("N9", 0.9);
    group("V5", 0.4);
    group("F4", 0.8);
    group("F5", 0.9);
    group("3EBCDGPTV", 1.0);
    group("23", 1.1);
    group("67", 1.3);
    group("7S", 0.9);
    group("L1", 1.0);
    group("I1", 0.6);
    group("Z2", 1.0);
    group("T2", 1.0);
    group("Q0", 1.3);
    group("ZS", 0.9);
    group("ZX", 0.9);
    group("YW", 0.9);
    group("RA", 1.1);
  }

  private Confusions() {}

  private static void group(String symbols, double cost) {
    for (int i = 0; i < symbols.length(); i++) {
      for (int k = 0; k < symbols.length(); k++) {
        if (i != k) {
          int at = index(symbols.charAt(i), symbols.charAt(k));
          COSTS[at] = Math.min(COSTS[at], cost);
          List<Character> alike =
              ALIKE.computeIfAbsent(symbols.charAt(i), key -> new ArrayList<>());
          if (!alike.contains(symbols.charAt(k))) {
            alike.add(symbols.charAt(k));
          }
        }
      }
    }
  }

  static double cost(char heard, char meant) {
    return heard == meant ? 0 : COSTS[index(heard, meant)];
  }

  private static int index(char heard, char meant) {
    return (heard % SIGNS) * SIGNS + meant % SIGNS;
  }

  /** What a symbol may have been heard for. */
  static List<Character> alike(char heard) {
    return ALIKE.getOrDefault(heard, List.of());
  }
}
