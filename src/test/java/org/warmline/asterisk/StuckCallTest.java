package org.warmline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.warmline.call.Pcm;
import org.warmline.telephony.LineListener;
import org.warmline.telephony.Pacer;
import org.warmline.telephony.asterisk.Asterisk;
import org.warmline.telephony.asterisk.AsteriskSettings;
import org.warmline.telephony.asterisk.ami.Login;
import org.warmline.telephony.asterisk.queue.AsteriskExchange;

/** In a service that is well but for one call, only that call's caller is taken to a person. */
@Tag("asterisk")
class StuckCallTest {
  private static final String STUCK = "15551230030";
  private static final Duration LIMIT = Duration.ofSeconds(6);

  @Test
  void aSingleCallThatIsNotLookedAfterEndsWithAPersonAndTheOthersGoOn() throws Exception {
    ServiceProcess.Ports ports = ServiceProcess.Ports.free();
    try (RealAsterisk real =
            RealAsterisk.start(AsteriskOptions.alone().agi(ports.agi()).audio(ports.audio()));
        ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
        Pacer pacer = new Pacer();
        Asterisk service = service(real, ports, blocking);
        SipPhone agent = SipPhone.registered(real, "agent1")) {
      Login login =
          service
              .open((call, line) -> line.start(new OneCall(line.caller().number())), pacer)
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS);
      assertThat(login).isEqualTo(Login.OK);
      real.cli("queue unpause member Local/agent1@warmline-agents/n queue support");
      try (SipCaller well = SipCaller.connect(real, "1000", "15551230031");
          SipCaller stuck = SipCaller.connect(real, "1000", STUCK)) {
        Talk.hum(stuck, agent);
        agent.awaitRing(LIMIT.plusSeconds(2));
        assertThat(Duration.ofNanos(System.nanoTime() - stuck.answeredNanos())).isLessThan(LIMIT);
        agent.answer();
        Talk.next(agent.sound().heard(), 0, 200);
        agent.sound().press("1").join();
        Talk.assertTwoWay(stuck, agent);
        assertThat(real.cli("core show channels concise").lines())
            .as("the other caller is still with the service")
            .anyMatch(line -> line.contains("AudioSocket"));
        assertThat(well.isUp()).isTrue();
      }
    }
  }

  private static Asterisk service(
      RealAsterisk real, ServiceProcess.Ports ports, ExecutorService blocking) {
    return new Asterisk(
        new AsteriskSettings(
            real.manager(),
            "warmline",
            real.secret(),
            ports.agi(),
            ports.audio(),
            Set.of(InetAddress.getLoopbackAddress()),
            List.of("support"),
            real.whispers(),
            real.whispersThere(),
            10),
        Locale.US,
        new AsteriskExchange.Settings(20_000, 0, 1000, List.of("support"), Set.of()),
        blocking);
  }

  /** A call whose next step is done at once, but for the stuck caller's: never. */
  private record OneCall(String number) implements LineListener {

    @Override
    public void onPulse(Runnable alive) {
      if (!number.equals(STUCK)) {
        alive.run();
      }
    }

    @Override
    public void onPlayed(Pcm frame) {}

    @Override
    public void onSound(Pcm frame) {}

    @Override
    public void onDigit(char digit) {}

    @Override
    public void onText(String text) {}

    @Override
    public void onHangup() {}
  }
}
