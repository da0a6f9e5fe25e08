package org.warmline.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.warmline.call.CallId;
import org.warmline.telephony.asterisk.agi.DialplanAnswer;
import org.warmline.telephony.asterisk.agi.DialplanRequest;

class SessionTest {
  private final Session session =
      new Session(
          new CallId("1795669200-7"),
          new DialplanRequest("1795669200.7", "PJSIP/trunk-00000007", "+12125550109", "1000"),
          Locale.US,
          () -> {});

  @Test
  void asTheServiceEndsTheDialplanDecidesWhoIsPresent() {
    session.begin();
    session.toPerson();
    assertThat(session.next("support", () -> true, "/var/spool/warmline/1795669200-7", 20))
        .isEqualTo(new DialplanAnswer.AsWithoutUs());
  }

  @Test
  void aCallerWhoseSoundBrokeGoesToTheUsualQueue() {
    session.begin();
    assertThat(session.next("support", () -> true, "/var/spool/warmline/1795669200-7", 20))
        .isEqualTo(new DialplanAnswer.Queue("support", "/var/spool/warmline/1795669200-7", "", 20));
  }

  @Test
  void whereNobodyIsThereACallerWhoseSoundBrokeComesBackToTheAssistant() {
    session.begin();
    assertThat(session.next("support", () -> false, "/var/spool/warmline/1795669200-7", 20))
        .isEqualTo(new DialplanAnswer.Assistant());
    assertThat(session.end().takeLost()).as("nothing is lost").isFalse();
  }

  @Test
  void musicThatWasNotAskedForIsNoFault() {
    assertThat(session.hearsOther("default")).as("nothing was asked for").isFalse();
  }
}
