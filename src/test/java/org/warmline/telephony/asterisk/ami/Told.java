package org.warmline.telephony.asterisk.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Everything that a link tells, in order, to be waited for. */
final class Told implements Consumer<PbxEvent> {
  /** An event that no tape contains: whatever was said before it has been told. */
  static final String LAST =
      "Event: QueueMemberPause\r\nQueue: support\r\nMemberName: Nobody\r\n"
          + "Interface: Local/nobody@warmline-agents/n\r\nPaused: 1\r\nStatus: 1\r\n\r\n";

  private final BlockingQueue<PbxEvent> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(PbxEvent event) {
    events.add(event);
  }

  <T extends PbxEvent> T await(Class<T> kind) throws InterruptedException {
    for (PbxEvent next = next(); true; next = next()) {
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
    }
  }

  /** What was told until {@link #LAST}, in few words, without the states of members. */
  List<String> untilLast() throws InterruptedException {
    List<String> words = new ArrayList<>();
    for (PbxEvent next = next(); !isLast(next); next = next()) {
      words.addAll(words(next));
    }
    return words;
  }

  private PbxEvent next() throws InterruptedException {
    PbxEvent next = events.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was told");
    }
    return next;
  }

  private static boolean isLast(PbxEvent event) {
    return event instanceof PbxEvent.MemberIs is && is.member().name().equals("Nobody");
  }

  private static List<String> words(PbxEvent event) {
    return switch (event) {
      case PbxEvent.Joined e -> List.of("joined " + e.queue());
      case PbxEvent.MusicBegun ignored -> List.of();
      case PbxEvent.Ringing e ->
          List.of("ringing " + e.memberName() + " " + e.queue() + " " + phone(e.channel()));
      case PbxEvent.Whispering e ->
          List.of("whispering " + e.memberName() + " " + phone(e.channel()));
      case PbxEvent.NotTaken e ->
          List.of((e.declined() ? "declined " : "rang out ") + e.memberName());
      case PbxEvent.Connected e ->
          List.of("connected " + e.memberName() + " " + phone(e.channel()));
      case PbxEvent.TalkEnded e ->
          List.of("ended by " + (e.byAgent() ? "agent " : "caller of ") + e.memberName());
      case PbxEvent.LeftQueue e -> List.of("left queue");
      case PbxEvent.HungUp e -> hungUp(e);
      case PbxEvent.Synced e -> List.of("synced");
      case PbxEvent.Cut e -> List.of("cut");
      case PbxEvent.MemberIs e -> List.of();
    };
  }

  private static List<String> hungUp(PbxEvent.HungUp event) {
    if (event.channel().startsWith("Local/")) {
      return List.of();
    }
    return List.of(
        event.uniqueId().equals(event.call())
            ? "caller hung up"
            : phone(event.channel()) + " hung up");
  }

  /** A channel without what makes it differ from the one before. */
  private static String phone(String channel) {
    return channel.substring(0, channel.lastIndexOf('-'));
  }
}
