package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallEvent;
import org.warmline.call.Party;

class TranscriptViewTest {
  private final TranscriptView view = new TranscriptView();

  @Test
  void whatIsStillSaidIsReplacedByWhatWasSaid() {
    Line begun = view.partial(Party.CALLER, "i need", 900);
    Line more = view.partial(Party.CALLER, "i need to move", 1000);
    Line said = view.add(Calls.said(1100, 1, "Hello.")).getFirst();
    Line done = view.add(new CallEvent.Heard(1200, 1, "I need to move a flight", 1)).getFirst();
    Line next = view.partial(Party.CALLER, "and", 1300);

    assertThat(List.of(more.id(), done.id())).containsOnly(begun.id());
    assertThat(List.of(said.id(), next.id())).doesNotContain(begun.id());
    assertThat(begun.complete()).isFalse();
    assertThat(done.complete()).isTrue();
    assertThat(view.all()).containsExactly(done, said, next);
  }

  @Test
  void everyPartyHasLinesOfItsOwn() {
    view.add(Calls.talked(1000, Party.AGENT, "hello, this is Priya"));
    view.add(Calls.talked(2000, Party.CALLER, "thank you"));

    assertThat(view.all()).extracting(Line::who).containsExactly(Party.AGENT, Party.CALLER);
  }

  @Test
  void wordsThatCountedAsEvidenceAreMarkedAsTheLineHasThem() {
    for (CallEvent event : Calls.angry()) {
      List<Line> changed = view.add(event);
      if (event instanceof CallEvent.Escalated) {
        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().evidence())
            .containsExactly("let me talk to a person", "this is ridiculous");
      }
    }
    assertThat(view.all().stream().filter(line -> !line.evidence().isEmpty())).hasSize(1);
  }

  @Test
  void wordsThatTellWhoTheCallerIsAreMarkedAndStaySoBesideEvidence() {
    Map<String, String> personal = Map.of("last_name", "miller", "full_name", "miller");
    view.add(new CallEvent.Heard(1000, 3, "this is ridiculous it's miller", 1, personal));
    CallEvent escalated =
        Calls.angry().stream()
            .filter(CallEvent.Escalated.class::isInstance)
            .findFirst()
            .orElseThrow();
    view.add(escalated);
    view.add(new CallEvent.Talked(2000, 1, Party.CALLER, "anna miller", 1, Map.of("n", "miller")));

    assertThat(view.all()).extracting(Line::personal).containsOnly(List.of("miller"));
  }

  @Test
  void whoeverFollowsAllChangesHasTheSameLines() {
    Random random = new Random(7);
    Map<String, Line> followed = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      Party who = Party.values()[random.nextInt(3)];
      if (random.nextInt(3) == 0) {
        view.add(Calls.talked(i, who, "words " + i)).forEach(l -> followed.put(l.id(), l));
      } else {
        Line line = view.partial(who, "words " + i, i);
        followed.put(line.id(), line);
      }
    }

    assertThat(followed.values()).containsExactlyInAnyOrderElementsOf(view.all());
  }

  @Test
  void anEndlessTalkKeepsItsLastLines() {
    for (int i = 0; i < 5000; i++) {
      view.add(Calls.talked(i, Party.CALLER, "words " + i));
    }

    assertThat(view.all()).hasSize(2000);
    assertThat(view.all().getLast().text()).isEqualTo("words 4999");
  }
}
