package org.warmline.speech;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vosk.Model;
import org.vosk.Recognizer;
import org.warmline.call.Pcm;

/**
 * Vosk's engines, kept from utterance to utterance: the first seconds of speech cost a new one
 * several times what later ones do. So they are warmed before they are lent, and the next is made
 * ready in the background as soon as the last free one is lent. May be shared between threads; an
 * engine that was lent belongs to its borrower alone.
 */
final class VoskEngines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VoskEngines.class);

  private final Model model;
  private final int atMost;
  private final Pcm speech;
  private final Deque<Recognizer> free = new ArrayDeque<>();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("vosk-warming").daemon().factory());
  private int kept;
  private boolean closed;

  /** Makes the first one ready before it returns. */
  VoskEngines(Model model, int atMost, Pcm speech) {
    this.model = model;
    this.atMost = atMost;
    this.speech = speech;
    kept = 1;
    giveBack(warmed());
  }

  /** A warm engine, unless all are lent. Never blocks. */
  synchronized Optional<Recognizer> borrow() {
    Recognizer engine = free.poll();
    if (free.isEmpty() && kept < atMost && !closed) {
      kept++;
      background.execute(this::addOne);
    }
    return Optional.ofNullable(engine);
  }

  /** An engine for whoever cannot wait: a warm one or, when all are lent, one more. */
  Recognizer borrowAnyhow() {
    Optional<Recognizer> warm = borrow();
    if (warm.isPresent()) {
      return warm.get();
    }
    Recognizer cold = create();
    synchronized (this) {
      kept++;
    }
    return cold;
  }

  /** Takes back an engine, whatever it heard last. */
  synchronized void giveBack(Recognizer engine) {
    if (closed || kept > atMost) {
      kept--;
      engine.close();
    } else {
      engine.reset();
      free.push(engine);
    }
  }

  synchronized int ready() {
    return free.size();
  }

  private void addOne() {
    try {
      giveBack(warmed());
    } catch (SpeechException e) {
      synchronized (this) {
        kept--;
      }
      LOG.warn("Vosk could not make one more engine ready; callers share those there are", e);
    }
  }

  private Recognizer warmed() {
    Recognizer engine = create();
    engine.acceptWaveForm(speech.toArray(), speech.length());
    engine.getFinalResult();
    return engine;
  }

  private Recognizer create() {
    try {
      Recognizer engine = new Recognizer(model, Pcm.SAMPLES_PER_SECOND);
      engine.setWords(true);
      return engine;
    } catch (IOException e) {
      throw new SpeechException("Vosk cannot open a recognizer: " + e.getMessage(), e);
    }
  }

  /** Lent engines are closed when they come back. */
  @Override
  public void close() {
    background.close();
    synchronized (this) {
      closed = true;
      free.forEach(Recognizer::close);
      free.clear();
    }
  }
}
