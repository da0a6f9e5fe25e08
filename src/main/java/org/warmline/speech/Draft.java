package org.warmline.speech;

import java.util.List;

/**
 * What an utterance was last read as, in the decoder's tokens: a guess at how it will be read when
 * there is a little more of it, or when it is read at another alignment. To check a guess takes one
 * run of the network instead of one a token. Used by one thread at a time.
 */
final class Draft {
  private List<Integer> tokens = List.of();

  List<Integer> tokens() {
    return tokens;
  }

  void become(Decoding decoding) {
    tokens = decoding.tokens();
  }

  void forget() {
    tokens = List.of();
  }
}
