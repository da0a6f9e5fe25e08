package org.warmline.telephony.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.call.Pcm;

/** Whoever hears a talk besides the two who talk. May be shared between threads. */
final class Ears {
  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);

  private final List<Ear> caller = new CopyOnWriteArrayList<>();
  private final List<Ear> agent = new CopyOnWriteArrayList<>();

  void add(Consumer<Pcm> ofCaller, Consumer<Pcm> ofAgent) {
    caller.add(new Ear(ofCaller));
    agent.add(new Ear(ofAgent));
  }

  void fromCaller(Pcm frame) {
    caller.forEach(ear -> ear.hear(frame));
  }

  void fromAgent(Pcm frame) {
    agent.forEach(ear -> ear.hear(frame));
  }

  void clear() {
    caller.clear();
    agent.clear();
  }

  private static final class Ear {
    private final Consumer<Pcm> sink;
    private volatile boolean broken;

    private Ear(Consumer<Pcm> sink) {
      this.sink = sink;
    }

    private void hear(Pcm frame) {
      if (broken) {
        return;
      }
      try {
        sink.accept(frame);
      } catch (RuntimeException failure) {
        broken = true;
        LOG.error("Whoever monitors a talk failed and is told nothing more; it goes on", failure);
      }
    }
  }
}
