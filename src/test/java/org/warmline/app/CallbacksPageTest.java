package org.warmline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.warmline.actions.ActionRequest;
import org.warmline.actions.DirectActions;
import org.warmline.actions.VerificationSettings;
import org.warmline.browser.FakeMicrophone;
import org.warmline.browser.Tab;
import org.warmline.call.CallId;
import org.warmline.desk.CallbackList;
import org.warmline.store.Database;

/** Those who were promised a call are on the desk until an agent says that it was made. */
@Tag("browser")
@Tag("model")
class CallbacksPageTest {
  private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">";

  @TempDir private static Path files;
  private static BrowserHouse house;
  private static Path silent;

  @BeforeAll
  static void open() throws IOException {
    house = BrowserHouse.open(files.resolve("prompts"), "callbacks", Map.of());
    silent = FakeMicrophone.silent(files.resolve("silent.wav"));
  }

  @AfterAll
  static void close() {
    if (house != null) {
      house.close();
    }
  }

  @Test
  void whoWasPromisedACallIsListedUntilAnAgentHasCalled() {
    promise("first", "+12125550134", HOSTILE);
    promise("second", "+12125550135", "move a flight");
    try (Tab desk = Tab.open(silent)) {
      signIn(desk);
      desk.awaitText("Callbacks 2");
      desk.clickText("Callbacks");
      desk.await("a[href='tel:+12125550134']");
      desk.assertFair();
      assertThat(desk.texts(".callback h2")).containsExactly("+12125550134", "+12125550135");
      assertThat(desk.text()).contains(HOSTILE).contains("Would like to move a flight");
      assertThat(desk.driver().getTitle()).isNotEqualTo("owned");

      desk.click("[data-callback] .called");
      desk.awaitText("Mark +12125550134 as called back?");
      desk.assertFair();
      desk.press(Keys.ESCAPE);
      desk.awaitGone(".callback-sure");
      assertThat(callbacks().listOpen(10)).hasSize(2);

      desk.press(Keys.ENTER);
      desk.await(".callback-sure");
      desk.pressUntilGone(Keys.ENTER.toString(), "a[href='tel:+12125550134']");
      desk.awaitText("Callbacks 1");
      assertThat(callbacks().listOpen(10))
          .extracting(CallbackList.Wanted::phone)
          .containsExactly("+12125550135");

      desk.click("[data-callback] .called");
      desk.await(".callback-sure");
      desk.pressUntilGone(Keys.ENTER.toString(), "[data-callback]");
      desk.awaitText("Nobody waits for a call.");
      assertThat(callbacks().listOpen(10)).isEmpty();
    }
  }

  private static void signIn(Tab desk) {
    desk.go(house.url("/desk/"));
    desk.type("input[name=name]", "Priya O'Neil");
    desk.type("input[name=password]", house.stage().deskPassword() + Keys.ENTER);
  }

  private static void promise(String call, String phone, String reason) {
    DirectActions.over(database().records(), VerificationSettings.DEFAULT).stream()
        .filter(action -> action.name().equals("request_callback"))
        .findFirst()
        .orElseThrow()
        .run(
            new ActionRequest(
                new CallId(call),
                call,
                Map.of("phone", phone, "reason", reason),
                LocalDateTime.now(ZoneOffset.UTC)));
  }

  private static CallbackList callbacks() {
    return database().callbackList(InstantSource.system(), ZoneOffset.UTC);
  }

  private static Database database() {
    return house.stage().kit().database();
  }
}
