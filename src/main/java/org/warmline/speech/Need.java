package org.warmline.speech;

/** Why a piece is rendered ahead; what comes first here is rendered first. */
enum Need {
  /** A caller would have heard it just now. */
  MISSED,

  /** Something cannot be said in the chosen voice without it. */
  SAID,

  /** It can be joined of other pieces, but sounds better whole. */
  NICER
}
