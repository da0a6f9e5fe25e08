package org.warmline.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmline.call.AgentId;
import org.warmline.web.Admission;
import org.warmline.web.Route;
import org.warmline.web.SocketRoute;
import org.warmline.web.WebRequest;

/**
 * The agents' desk: its addresses, and the board that calls are told to. The address {@code
 * /desk/audio} stands apart, since sound is a matter of telephony: {@link DeskAudio#route}. May be
 * shared between threads.
 */
public final class Desk {
  private static final String AGENT = "agent";
  private static final int MOST_TEXT_BYTES = 16 * 1024;
  private static final int MOST_BINARY_BYTES = 1024;

  private final DeskRoom room;

  public Desk(DeskServices services) {
    room = DeskRoom.of(services);
  }

  /** What the web server has to offer for the desk. */
  public List<Route> routes() {
    DeskSignIn signIn = new DeskSignIn(room);
    Route socket =
        new SocketRoute(
            "/desk/socket",
            request -> admit(signIn, request),
            facts -> new DeskSocket(room, new AgentId(facts.getOrDefault(AGENT, ""))),
            MOST_TEXT_BYTES,
            MOST_BINARY_BYTES,
            Duration.ZERO);
    return Stream.of(
            signIn.routes(),
            new DeskApi(room.services(), signIn).routes(),
            new CallbackApi(room.services(), signIn).routes(),
            List.of(socket))
        .flatMap(List::stream)
        .toList();
  }

  /** Where the events of all calls have to be told. */
  public DeskBoard board() {
    return room.board();
  }

  /** Where agents' sound is connected. */
  public DeskAudio audio() {
    return room.audio();
  }

  /** Gets ready for the first call; takes some tenths of a second. */
  public void prepare() {
    FirstCard.make(room);
  }

  /**
   * Keeps what agents had noted whose page was gone when their wrap-up ran out. To be called every
   * few seconds; blocks on the database.
   */
  public void tidy() {
    room.wrapUps().followAll();
  }

  private static Admission admit(DeskSignIn signIn, WebRequest request) {
    Optional<AgentId> agent = signIn.findAgent(request);
    return agent.isPresent()
        ? new Admission.Admitted(Map.of(AGENT, agent.get().name()))
        : new Admission.Refused(401, "Sign in to the desk first.");
  }
}
