package org.warmline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warmline.actions.DirectActions;
import org.warmline.call.AgentId;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Meaning;
import org.warmline.desk.CallbackList;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.rehearsal.CallKit;
import org.warmline.rehearsal.RehearsedPeople;
import org.warmline.settings.Settings;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** A call in a house that keeps no telephone numbers and e-mail addresses of what callers say. */
class MaskedContactsTest {
  private static final CallId CALL = new CallId("masked");
  private static final Generation FLOWS =
      new FlowsLoader(
              Path.of(System.getProperty("warmline.home"), "dialplans", "flows"),
              DirectActions.facts())
          .loadShipped();
  private static Understanding understanding;

  private final FakeQueues queues = new FakeQueues();
  private final Workers workers = new Workers(1);
  private final List<CallEvent> seen = new ArrayList<>();
  private CallKit kit;
  private CallRunner call;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(FLOWS.lessons());
  }

  @AfterAll
  static void forget() {
    understanding.close();
  }

  @AfterEach
  void close() {
    kit.close();
    workers.close();
  }

  @Test
  void aNumberIsCalledBackThatNoEventHolds() throws InterruptedException {
    begin(true);
    askForACallback("two one two five five five zero one three four");

    assertThat(wanted()).extracting(CallbackList.Wanted::phone).containsExactly("+12125550134");
    assertThat(kept()).contains("••••").doesNotContain("2125550134", "two one two", "five five");
    assertThat(seen).isEqualTo(kit.services().log().list(CALL));
  }

  @Test
  void withoutTheSettingItIsKeptAndMarkedAsPersonal() throws InterruptedException {
    begin(false);
    String number = "two one two five five five zero one three four";
    askForACallback(number);

    assertThat(wanted()).extracting(CallbackList.Wanted::phone).containsExactly("+12125550134");
    assertThat(kept()).contains("+12125550134");
    assertThat(
            seen.stream()
                .filter(CallEvent.Heard.class::isInstance)
                .map(CallEvent.Heard.class::cast))
        .filteredOn(heard -> heard.text().equals(number))
        .singleElement()
        .satisfies(heard -> assertThat(heard.personal()).containsValue(number));
  }

  @Test
  void anAddressIsHiddenInTheTalkAndInTheNoteAboutIt() throws InterruptedException {
    begin(true);
    queues.agents(1);
    say("let me talk to a person");
    say("my email is gudrun dot petrov at fernbrook dot com");
    call.note(
        at ->
            new CallEvent.WrappedUp(
                at, 2, new AgentId("Priya"), "done", "Wrote to g@fernbrook.com"));
    workers.awaitIdle();

    assertThat(kept()).contains("my email is ••••", "Wrote to ••••").doesNotContain("fernbrook");
  }

  private void begin(boolean masks) throws InterruptedException {
    queues.agents(0);
    kit =
        CallKit.open(
            new CallKit.Wish(
                FLOWS,
                understanding,
                DatabaseSettings.inMemory("masked-" + UUID.randomUUID()),
                OptionalLong.of(1),
                workers,
                queues,
                RehearsedPeople.NOBODY_THERE,
                () -> LocalDateTime.parse("2026-11-22T10:00"),
                ZoneOffset.UTC,
                new Settings.Privacy(masks, masks)));
    call = new CallRunner(CALL, kit.services(), new PlainSide(), new Watching(), System::nanoTime);
    call.begin(new Caller("", Locale.US), "text", "text");
    workers.awaitIdle();
  }

  private void askForACallback(String number) throws InterruptedException {
    call.pressed('0');
    workers.awaitIdle();
    say("yes");
    say(number);
  }

  private void say(String words) throws InterruptedException {
    call.heard(Heard.typed(words));
    workers.awaitIdle();
  }

  private List<CallbackList.Wanted> wanted() {
    return kit.database().callbackList(InstantSource.system(), ZoneOffset.UTC).listOpen(5);
  }

  private String kept() {
    return kit.services().log().list(CALL).toString();
  }

  private final class Watching implements CallObserver {
    @Override
    public void onEvent(CallEvent event) {
      seen.add(event);
    }

    @Override
    public void onMeaning(int turn, Meaning meaning) {}
  }
}
