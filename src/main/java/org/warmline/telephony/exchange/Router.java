package org.warmline.telephony.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmline.call.AgentId;
import org.warmline.telephony.Seat;

/**
 * Who is rung for whom: the caller who has waited longest goes to the agent who has been idle
 * longest. Whoever declined a call is asked again only when nobody else could take it now, and not
 * at once.
 */
final class Router {
  private static final long DECLINED_FOR_MILLIS = 10_000;

  private Router() {}

  /** The next pair, or empty when nobody waits or nobody can take it. */
  static Optional<Held> findNext(Stream<Place> places, List<Seat> seats, long nowMillis) {
    List<Seat> idle =
        seats.stream()
            .filter(Seat::isIdle)
            .sorted(Comparator.comparingLong(Seat::sinceMillis))
            .toList();
    return places
        .filter(place -> place.state() == Place.State.WAITING)
        .sorted(Comparator.comparingLong(Place::rank))
        .flatMap(place -> findAgent(place, idle, nowMillis).map(s -> new Held(s, place)).stream())
        .findFirst();
  }

  private static Optional<Seat> findAgent(Place place, List<Seat> idle, long nowMillis) {
    return idle.stream()
        .filter(seat -> place.findDeclinedAtMillis(seat.agent()).isEmpty())
        .findFirst()
        .or(() -> findAskedLongestAgo(place, idle, nowMillis));
  }

  private static Optional<Seat> findAskedLongestAgo(Place place, List<Seat> idle, long now) {
    return idle.stream()
        .filter(seat -> now - declinedAt(place, seat.agent()) >= DECLINED_FOR_MILLIS)
        .min(Comparator.comparingLong(seat -> declinedAt(place, seat.agent())));
  }

  private static long declinedAt(Place place, AgentId agent) {
    return place.findDeclinedAtMillis(agent).orElse(0L);
  }
}
