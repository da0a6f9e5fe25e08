package org.warmline.asterisk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.warmline.rehearsal.DeskLink;

/**
 * An agent's page, as its socket has it: what was shown, when, and what the agent presses. May be
 * shared between threads.
 */
public final class DeskSeat implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final List<Shown> shown = new ArrayList<>();
  private final DeskLink link;

  /** A message to the page and when it came. */
  public record Shown(long nanos, JsonNode message) {

    boolean isCard(String phase) {
      return message.path("type").asText().equals("call")
          && message.path("call").path("phase").asText().equals(phase);
    }

    /** A line of the transcript that will not change any more. */
    boolean isLine(String who) {
      return message.path("type").asText().equals("line")
          && message.path("who").asText().equals(who)
          && message.path("final").asBoolean();
    }

    boolean isStatus(String state) {
      return message.path("type").asText().equals("desk")
          && message.path("status").path("state").asText().equals(state);
    }
  }

  private DeskSeat(ServiceProcess service, String name) throws IOException, InterruptedException {
    link = DeskLink.open(service.address(), name, service.password(), this::add);
  }

  /** Signs somebody in who only looks on. */
  public static DeskSeat lookOn(ServiceProcess service, String name)
      throws IOException, InterruptedException {
    return new DeskSeat(service, name);
  }

  /** Signs an agent in and makes them available. */
  public static DeskSeat open(ServiceProcess service, String name)
      throws IOException, InterruptedException {
    DeskSeat seat = new DeskSeat(service, name);
    seat.choose("available");
    seat.await(0, message -> message.isStatus("available"));
    return seat;
  }

  public void choose(String status) {
    link.send(DeskLink.message("status").put("status", status).put("reason", ""));
  }

  /** Presses a button of the card: accept, decline, skip or hangup. */
  public void press(String button, Shown card) {
    link.send(DeskLink.message(button).put("call", call(card)));
  }

  /** Writes the note after a call. */
  public void wrapUp(Shown card) {
    String result =
        card.message().path("call").path("wrapUp").path("results").path(0).path("id").asText();
    link.send(
        DeskLink.message("wrapup")
            .put("call", call(card))
            .put("result", result)
            .put("note", "done"));
  }

  /** How many messages have come so far: a place from which to look on. */
  public synchronized int size() {
    return shown.size();
  }

  /** The first card in this phase, from a place on. */
  public Shown awaitCard(int from, String phase) throws InterruptedException {
    return await(from, message -> message.isCard(phase));
  }

  /** The first message from a place on that fits. */
  public synchronized Shown await(int from, Predicate<Shown> fits) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int at = from; ; ) {
      for (; at < shown.size(); at++) {
        if (fits.test(shown.get(at))) {
          return shown.get(at);
        }
      }
      long millisLeft = (end - System.nanoTime()) / 1_000_000;
      if (millisLeft <= 0) {
        throw new AssertionError("the page was not shown that, but:\n" + shown);
      }
      wait(millisLeft);
    }
  }

  /** How many messages so far, from a place on, fit. */
  public synchronized long count(int from, Predicate<Shown> fits) {
    return shown.subList(from, shown.size()).stream().filter(fits).count();
  }

  /** Reads what the pages read. */
  public JsonNode read(String path) throws IOException, InterruptedException {
    return link.read(path);
  }

  @Override
  public void close() {
    choose("offline");
    link.close();
  }

  private synchronized void add(JsonNode message) {
    shown.add(new Shown(System.nanoTime(), message));
    notifyAll();
  }

  private static String call(Shown card) {
    return card.message().path("call").path("id").asText();
  }
}
