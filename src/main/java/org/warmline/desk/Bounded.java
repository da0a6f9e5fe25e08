package org.warmline.desk;

import org.warmline.call.CallEvent;

/** Events as a board keeps them: of spoken words no more than a screen would show. */
final class Bounded {
  private Bounded() {}

  static CallEvent event(CallEvent event) {
    return switch (event) {
      case CallEvent.Heard e ->
          new CallEvent.Heard(
              e.atMillis(), e.turn(), Plain.line(e.text()), e.confidence(), e.personal());
      case CallEvent.Said e ->
          new CallEvent.Said(e.atMillis(), e.turn(), Plain.line(e.text()), e.tone(), e.expects());
      case CallEvent.Talked e ->
          new CallEvent.Talked(
              e.atMillis(),
              e.turn(),
              e.party(),
              Plain.line(e.text()),
              e.confidence(),
              e.personal());
      default -> event;
    };
  }
}
