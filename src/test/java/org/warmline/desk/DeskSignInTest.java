package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmline.call.AgentId;

class DeskSignInTest {
  private final DeskHouse house = new DeskHouse();
  private final String password = DeskPassword.ensure(house.database.deskSecret()).orElseThrow();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void thePasswordIsFourGroupsAndIsToldOnce() {
    assertThat(password).matches("([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}");
    assertThat(DeskPassword.ensure(house.database.deskSecret())).isEmpty();
    assertThat(house.database.deskSecret().findHashed().orElseThrow())
        .satisfies(
            kept -> {
              assertThat(kept.iterations()).isGreaterThanOrEqualTo(210_000);
              assertThat(kept.salt()).hasSize(32);
              assertThat(kept.hash()).hasSize(64).doesNotContain(password);
            });
  }

  @Test
  void signsInWithACookieThatScriptsAndOtherSitesCannotUse() {
    HttpResponse<String> answer = house.signIn("Priya", password);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("; HttpOnly")
        .contains("; SameSite=Strict")
        .contains("; Path=/desk");
    assertThat(house.get("/desk/api/me", DeskHouse.cookie(answer)).body())
        .isEqualTo("{\"name\":\"Priya\",\"company\":\"Warmline Demo\"}");
  }

  @Test
  void doesNotMindSmallLettersAndMissingHyphens() {
    String typed = password.toLowerCase(java.util.Locale.ROOT).replace("-", " ");

    assertThat(house.signIn("Priya", typed).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "ABCD-EFGH-JKLM-NPQR", "\\u0000", "🙂"})
  void answersEveryWrongPasswordAlike(String tried) {
    HttpResponse<String> answer = house.signIn("Priya", tried);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo(house.signIn("", "wrong").body());
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aPasswordWithMoreBehindItIsWrongHoweverLong() {
    assertThat(house.signIn("Priya", password + "A").statusCode()).isEqualTo(401);
    assertThat(house.signIn("Priya", "A".repeat(50_000)).statusCode()).isEqualTo(401);
  }

  @Test
  void aNameThatIsNoneIsExplained() {
    HttpResponse<String> answer = house.signIn("<b>Priya</b>", password);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("1 to 40 letters");
  }

  @Test
  void letsAnAddressTryTenTimesAMinute() {
    for (int i = 0; i < 10; i++) {
      assertThat(house.signIn("Priya", "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(house.signIn("Priya", password).statusCode()).isEqualTo(429);

    house.now.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));

    assertThat(house.signIn("Priya", password).statusCode()).isEqualTo(204);
  }

  @Test
  void afterAResetOnlyTheNewPasswordIsRight() {
    String next = DeskPassword.reset(house.database.deskSecret());

    assertThat(house.signIn("Priya", password).statusCode()).isEqualTo(401);
    assertThat(house.signIn("Priya", next).statusCode()).isEqualTo(204);
  }

  @Test
  void nothingIsSeenWithoutSigningIn() {
    for (String path :
        new String[] {
          "/desk/api/me", "/desk/api/calls", "/desk/api/calls/x", "/desk/api/callbacks"
        }) {
      assertThat(house.get(path, "").statusCode()).as(path).isEqualTo(401);
      assertThat(house.get(path, "desk=guessed").statusCode()).as(path).isEqualTo(401);
    }
    assertThat(house.post("/desk/api/callbacks/1/done", "").statusCode()).isEqualTo(401);
    assertThat(house.refusedWith("/desk/socket", "desk=guessed")).isEqualTo(401);
    assertThat(house.refusedWith("/desk/audio?token=guessed", "desk=guessed")).isEqualTo(401);
  }

  @Test
  void signingOutClosesTheDeskAndForgetsTheCookie() {
    String cookie = house.signIn("Priya");
    Page page = house.open("Priya", cookie);

    assertThat(house.signOut(cookie).statusCode()).isEqualTo(204);

    house.expectAsked("leave Priya");
    assertThat(page.next("closed").path("code").asInt()).isEqualTo(1000);
    assertThat(house.get("/desk/api/me", cookie).statusCode()).isEqualTo(401);
    assertThat(house.agents.findStatus(new AgentId("Priya"))).isEmpty();
    assertThat(house.signOut(cookie).statusCode()).isEqualTo(401);
  }
}
