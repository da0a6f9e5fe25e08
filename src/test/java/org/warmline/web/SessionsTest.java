package org.warmline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final MovingClock clock = new MovingClock();
  private final Sessions sessions = new Sessions("desk", "/desk", false, clock);

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    assertThat(sessions.open("Priya"))
        .matches("desk=[A-Za-z0-9_-]{22}; Path=/desk; HttpOnly; SameSite=Strict");
    assertThat(new Sessions("desk", "/desk", true, clock).open("Priya")).endsWith("; Secure");
  }

  @Test
  void aSessionKnowsWhoSignedInUntilItIsRevoked() {
    WebRequest priya = request(sessions.open("Priya"));
    WebRequest tom = request(sessions.open("Tom"));
    assertThat(sessions.findName(priya)).contains("Priya");
    assertThat(sessions.findName(tom)).contains("Tom");
    assertThat(sessions.revoke(priya)).startsWith("desk=;").endsWith("Max-Age=0");
    assertThat(sessions.findName(priya)).isEmpty();
    assertThat(sessions.findName(tom)).contains("Tom");
  }

  @Test
  void twelveHoursWithoutUseEndIt() {
    WebRequest priya = request(sessions.open("Priya"));
    clock.move(Duration.ofHours(11));
    assertThat(sessions.findName(priya)).contains("Priya");
    clock.move(Duration.ofHours(12).minusMillis(1));
    assertThat(sessions.findName(priya)).contains("Priya");
    clock.move(Duration.ofHours(12));
    assertThat(sessions.findName(priya)).isEmpty();
    assertThat(sessions.findName(priya)).isEmpty();
  }

  @Test
  void somebodyCanBeSignedOutEverywhere() {
    WebRequest here = request(sessions.open("Priya"));
    WebRequest there = request(sessions.open("Priya"));
    WebRequest tom = request(sessions.open("Tom"));
    sessions.revokeAll("Priya");
    assertThat(sessions.findName(here)).isEmpty();
    assertThat(sessions.findName(there)).isEmpty();
    assertThat(sessions.findName(tom)).contains("Tom");
  }

  @Test
  void aMadeUpOrMissingCookieIsNobody() {
    sessions.open("Priya");
    assertThat(sessions.findName(request("desk=AAAAAAAAAAAAAAAAAAAAAA;"))).isEmpty();
    assertThat(sessions.findName(request("other=1;"))).isEmpty();
  }

  @Test
  void theOneUsedLongestAgoGoesWhenTenThousandAreOpen() {
    WebRequest first = request(sessions.open("first"));
    WebRequest second = request(sessions.open("second"));
    assertThat(sessions.findName(first)).contains("first");
    for (int i = 0; i < 9_999; i++) {
      sessions.open("other");
    }
    assertThat(sessions.findName(first)).contains("first");
    assertThat(sessions.findName(second)).isEmpty();
  }

  private static WebRequest request(String setCookie) {
    String[] cookie = setCookie.substring(0, setCookie.indexOf(';')).split("=", 2);
    return new WebRequest(
        "GET",
        "/desk/api/me",
        "",
        Map.of(),
        Map.of(cookie[0], cookie[1]),
        "127.0.0.1",
        MissingNode.getInstance());
  }
}
