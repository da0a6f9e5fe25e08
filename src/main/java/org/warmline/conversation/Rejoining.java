package org.warmline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.warmline.speech.Ear;
import org.warmline.speech.Utterance;

/**
 * Whether a caller whose turn was told goes on with it after all, so that both are one turn: within
 * a pause such as one makes within a sentence, and before so much of our answer has been heard that
 * it is spoken to. A pure state machine: its times are milliseconds of the line's sound. Used under
 * its owner's lock.
 */
final class Rejoining {

  /** Who begins when so much of our answer has been heard answers it. */
  static final int SOUNDED_MILLIS = 700;

  /** Voice is told of no later than so long after it began, and speech no later than this. */
  private static final int NOTICE_MILLIS = 32;

  private static final int START_MILLIS = 192;

  private enum Stage {
    /** Whatever comes is a turn of its own. */
    OVER,
    /** The caller has been answered, and may go on. */
    OPEN,
    /** There is speech that may be the rest of it. */
    GOING_ON
  }

  private final List<Runnable> whenSure = new ArrayList<>();
  private final List<Runnable> whenOver = new ArrayList<>();
  private final List<Runnable> aside = new ArrayList<>();
  private Stage stage = Stage.OVER;
  private String words = "";
  private long toMillis;
  private long sureMillis;
  private long playedMillis;
  private long soundedMillis;
  private Optional<CutOff> dropped = Optional.empty();

  /** A turn is about to be told, when so much of all we said had been played. */
  void open(Utterance turn, long played) {
    forget();
    stage = Stage.OPEN;
    words = plain(turn);
    toMillis = turn.toMillis();
    boolean sure = turn.sureMillis() <= turn.endpointMillis();
    sureMillis = turn.sureMillis() + (sure ? 0 : NOTICE_MILLIS);
    playedMillis = played;
  }

  /** Speech began then: whether it may be the rest of the turn. */
  boolean begins(long atMillis, long played) {
    boolean near = atMillis - toMillis <= Ear.CONTINUATION_MILLIS;
    if (stage == Stage.OPEN && near && played - playedMillis <= SOUNDED_MILLIS) {
      stage = Stage.GOING_ON;
      soundedMillis = Math.max(0, played - playedMillis);
    }
    return isGoingOn();
  }

  boolean isGoingOn() {
    return stage == Stage.GOING_ON;
  }

  /** There is voice, of which it will soon be known whether it is speech. */
  void voice(long atMillis) {
    sureMillis = Math.max(sureMillis, atMillis + START_MILLIS);
  }

  /** Our answer was dropped for what is being said. */
  void dropped(CutOff cut) {
    dropped = Optional.of(cut);
  }

  /**
   * What was being said is over: how long our answer had been heard before it, when it was the rest
   * of the turn. There must be words in it that the turn had not had before.
   */
  OptionalLong ends(Utterance whole) {
    boolean more = !whole.transcript().text().isBlank() && !plain(whole).equals(words);
    if (!isGoingOn() || !more) {
      return OptionalLong.empty();
    }
    forget();
    return OptionalLong.of(soundedMillis);
  }

  /** It came to nothing, so that the caller may still go on; what was dropped of us meanwhile. */
  Optional<CutOff> cameToNothing() {
    Optional<CutOff> cut = dropped;
    stage = isGoingOn() ? Stage.OPEN : stage;
    dropped = Optional.empty();
    return cut;
  }

  /** What we were to say while the caller goes on, which is said if it comes to nothing. */
  void putAside(Runnable saying) {
    aside.add(saying);
  }

  List<Runnable> takeAside() {
    return taken(aside);
  }

  /** Whether this is still to be run, when the turn is over for good. */
  boolean whenOver(Runnable task) {
    return stage != Stage.OVER && whenOver.add(task);
  }

  /** Whether this is still to be run, when the turn is as good as over; it stands if not. */
  boolean whenSure(Runnable task, long nowMillis) {
    return stage != Stage.OVER && !isSure(nowMillis) && whenSure.add(task);
  }

  /** Time has passed: what is to be run now. */
  List<Runnable> passed(long nowMillis, long played) {
    boolean acts = !whenSure.isEmpty() && isSure(nowMillis);
    boolean late = nowMillis > toMillis + Ear.CONTINUATION_MILLIS + START_MILLIS;
    boolean heard = played - playedMillis > SOUNDED_MILLIS + START_MILLIS;
    return stage == Stage.OPEN && (acts || late || heard) ? close() : List.of();
  }

  /** The turn stands, whatever comes: what is to be run now. */
  List<Runnable> close() {
    stage = Stage.OVER;
    List<Runnable> all = new ArrayList<>(taken(whenSure));
    all.addAll(taken(whenOver));
    all.addAll(taken(aside));
    return all;
  }

  private boolean isSure(long nowMillis) {
    return stage == Stage.OPEN && nowMillis >= sureMillis;
  }

  private void forget() {
    stage = Stage.OVER;
    whenSure.clear();
    whenOver.clear();
    aside.clear();
    dropped = Optional.empty();
  }

  private static List<Runnable> taken(List<Runnable> from) {
    List<Runnable> all = List.copyOf(from);
    from.clear();
    return all;
  }

  private static String plain(Utterance turn) {
    return turn.transcript().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
