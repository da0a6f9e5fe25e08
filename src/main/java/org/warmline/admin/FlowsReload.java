package org.warmline.admin;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warmline.flows.FolderWatch;
import org.warmline.flows.Generation;
import org.warmline.settings.FaultsException;
import org.warmline.understanding.School;
import org.warmline.understanding.Understanding;

/**
 * Gives a running service the flows anew, when their files have changed or when it is told to.
 * Flows with a fault are told about, file, line and key, and the last good ones stay. Used by one
 * thread.
 */
final class FlowsReload {
  private static final Logger LOG = LoggerFactory.getLogger(FlowsReload.class);
  private static final int MOST_AT_START = 3;

  private final FolderWatch watch;
  private final Supplier<Generation> read;
  private final School school;
  private final BiConsumer<Generation, Understanding> renew;
  private final PrintWriter err;

  /**
   * Reloads.
   *
   * @param read reads and checks the flows
   * @param renew gives them to calls that begin from then on
   * @param err where an operator reads what became of it
   */
  FlowsReload(
      FolderWatch watch,
      Supplier<Generation> read,
      School school,
      BiConsumer<Generation, Understanding> renew,
      PrintWriter err) {
    this.watch = watch;
    this.read = read;
    this.school = school;
    this.renew = renew;
    this.err = err;
  }

  /**
   * Looks, and reloads where there is a reason to.
   *
   * @param told whether somebody has asked for it
   * @param nowMillis on any clock that does not go back
   */
  void look(boolean told, long nowMillis) {
    if (watch.changed(nowMillis) || told) {
      reload();
    }
  }

  private void reload() {
    try {
      Generation flows = read.get();
      renew.accept(flows, school.teachBesideCalls(flows.lessons()));
      LOG.info("Flows are read anew; calls that begin now have them");
      tell("Flows are read anew; calls that begin now have them.");
      PhraseAdvice.lines(flows, school.review(flows.lessons())).forEach(this::tell);
    } catch (FaultsException faulty) {
      faulty.faults().forEach(fault -> LOG.error("Flows are faulty: {}", fault));
      faulty.faults().forEach(fault -> tell(fault.toString()));
      tell("The flows are faulty; those read before stay in use.");
    } catch (RuntimeException failed) {
      LOG.error("Flows could not be read anew; those read before stay in use", failed);
      tell("The flows could not be read anew; those read before stay in use. See the log.");
    }
  }

  private void tell(String line) {
    err.println(line);
    err.flush();
  }

  /** What is told about the flows that a service starts with: a few lines, so that all are read. */
  static List<String> advice(Generation flows, School school) {
    return shortened(PhraseAdvice.lines(flows, school.review(flows.lessons())));
  }

  static List<String> shortened(List<String> advice) {
    if (advice.size() <= MOST_AT_START) {
      return advice;
    }
    List<String> few = new ArrayList<>(advice.subList(0, MOST_AT_START));
    few.add(
        "Warning: %d more phrases could be told apart better; ./warmline check names them"
            .formatted(advice.size() - MOST_AT_START));
    return List.copyOf(few);
  }
}
