package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import org.junit.jupiter.api.Test;
import org.warmline.call.Party;
import org.warmline.handoff.AgentStatus.State;

/** A page that does not read must cost neither memory nor anybody's time. */
class UnreadPageTest {

  @Test
  void isCutOffWhileTheCallGoesOn() {
    try (DeskHouse house = new DeskHouse()) {
      Page page =
          new Page() {
            @Override
            public void onOpen(WebSocket opened) {
              // Asks for nothing, so that the client reads nothing.
            }
          };
      house.open("/desk/socket", house.signIn("Priya"), page);
      house.expectAsked("open Priya");
      house.tell(Calls.angry());
      house.agents.set(Calls.PRIYA, State.TALKING, Calls.CALL);
      String words = "words ".repeat(300);
      for (int i = 0; i < 20_000; i++) {
        house.desk.board().onEvent(Calls.CALL, Calls.talked(60_000 + i, Party.CALLER, words));
      }

      house.expectAsked("cut Priya");
      assertThat(house.desk.board().call(Calls.CALL).watch(none())).hasSize(2000);
    }
  }

  private static DeskBoard.Watcher none() {
    return new DeskBoard.Watcher() {
      @Override
      public void onCallChange() {}

      @Override
      public void onLines(org.warmline.call.CallId call, java.util.List<Line> changed) {}
    };
  }
}
