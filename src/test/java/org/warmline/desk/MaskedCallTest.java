package org.warmline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmline.call.Band;
import org.warmline.call.CallEvent;
import org.warmline.call.CallId;
import org.warmline.call.Escalation;
import org.warmline.call.Evidence;

/** A turn that turns out later to hold a part of a card number. */
class MaskedCallTest {
  private static final CallEvent WAS =
      new CallEvent.Heard(
          1000, 1, "miller four one one one", 0.9, Map.of("order_number", "four one one one"));
  private static final CallEvent NOW = new CallEvent.Heard(1000, 1, "miller ••••", 0.9);

  private final LiveCall call = new LiveCall(new CallId("masked"), 0);
  private final List<List<Line>> told = new ArrayList<>();
  private int changes;

  @Test
  void theLineIsReplacedForWhoeverWatchesAndForWhoeverComesLater() {
    call.add(WAS, 1000);
    call.watch(watcher());
    call.mask(WAS, NOW);

    assertThat(told).hasSize(1);
    Line line = told.getFirst().getFirst();
    assertThat(line.text()).isEqualTo("miller ••••");
    assertThat(line.personal()).isEmpty();
    assertThat(line.id()).isEqualTo(call.watch(watcher()).getFirst().id());
    assertThat(call.watch(watcher())).containsExactly(line);
    assertThat(changes).isEqualTo(1);
    assertThat(call.seen(2000).events()).containsExactly(NOW);
  }

  @Test
  void wordsThatCountedAsEvidenceAreNotQuotedAnyMore() {
    call.add(WAS, 1000);
    Evidence quoted = new Evidence("rule", "words", "four one one one", 1, 1);
    Escalation why = new Escalation(Escalation.Reason.RULE, List.of(quoted), "support");
    call.add(new CallEvent.Escalated(1100, 1, why), 1100);
    assertThat(call.watch(watcher()).getFirst().evidence()).containsExactly("four one one one");

    call.mask(WAS, NOW);

    assertThat(call.watch(watcher()).getFirst().evidence()).isEmpty();
  }

  @Test
  void whatWasUnderstoodIsReplacedWithoutALine() {
    CallEvent was = understood(Map.of("order_number", "4111"));
    CallEvent now = understood(Map.of());
    call.add(was, 1000);
    call.watch(watcher());
    call.mask(was, now);

    assertThat(told).isEmpty();
    assertThat(changes).isEqualTo(1);
    assertThat(call.seen(2000).events()).containsExactly(now);
  }

  private static CallEvent understood(Map<String, String> slots) {
    return new CallEvent.Understood(1000, 1, Optional.empty(), 0.2, Band.REJECT, slots, 0, 0, 0);
  }

  private DeskBoard.Watcher watcher() {
    return new DeskBoard.Watcher() {
      @Override
      public void onCallChange() {
        changes++;
      }

      @Override
      public void onLines(CallId id, List<Line> changed) {
        told.add(changed);
      }
    };
  }
}
