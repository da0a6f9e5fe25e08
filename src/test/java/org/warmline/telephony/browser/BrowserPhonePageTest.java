package org.warmline.telephony.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.warmline.browser.Chromium;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.call.Outcome;
import org.warmline.call.Party;
import org.warmline.call.Pcm;
import org.warmline.telephony.LineListener;
import org.warmline.telephony.Pacer;

/** The page in a real browser: its microphone is heard, what is sent is played and read. */
@Tag("browser")
class BrowserPhonePageTest {
  /** Lets a script look at what is being played. */
  private static final String TAP =
      """
      const connect = AudioNode.prototype.connect;
      AudioNode.prototype.connect = function (to, ...rest) {
        if (to instanceof AudioDestinationNode && this instanceof AudioWorkletNode) {
          window.tap = this.context.createAnalyser();
          window.tap.fftSize = 8192;
          connect.call(this, window.tap);
        }
        return connect.call(this, to, ...rest);
      };
      document.addEventListener('securitypolicyviolation', () => (window.violated = true));
      """;

  private static final int HEARD_FRAMES = 300;
  private static final int LOUDNESS = 8000;
  private static final String PLAYED_RMS =
      """
      const wave = new Float32Array(window.tap.fftSize);
      window.tap.getFloatTimeDomainData(wave);
      return Math.sqrt(wave.reduce((sum, s) => sum + s * s, 0) / wave.length);
      """;
  private static final String PLAYED_HZ =
      """
      const bands = new Float32Array(window.tap.frequencyBinCount);
      window.tap.getFloatFrequencyData(bands);
      const loudest = bands.reduce((best, level, i) => (level > bands[best] ? i : best), 0);
      return loudest * window.tap.context.sampleRate / window.tap.fftSize;
      """;

  private static final String SERIOUS =
      """
      const tell = arguments[arguments.length - 1];
      axe.run().then(({violations}) => tell(violations
        .filter(({impact}) => ['serious', 'critical'].includes(impact))
        .map(({id, nodes}) => id + ' ' + nodes.map(({target}) => target))));
      """;

  private final BlockingQueue<BrowserPhone> calls = new LinkedBlockingQueue<>();
  private final BlockingQueue<Pcm> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
  private final Pacer pacer = new Pacer();
  @TempDir private Path folder;
  private byte[] speech;
  private PageServer server;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws Exception {
    Path microphone = folder.resolve("microphone.wav");
    try (var recorded = getClass().getResourceAsStream("/story/rebook-1-request.wav")) {
      speech = recorded.readAllBytes();
    }
    Files.write(microphone, speech);
    browser = Chromium.open(microphone);
    browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", TAP));
    Caller caller = new Caller("", Locale.US);
    server =
        new PageServer(Map.of("/phone/socket", () -> new PhoneEndpoint(caller, this::answer)), 0);
    browser.get(server.address("http", "/phone/").toString());
  }

  @AfterEach
  void close() {
    pacer.close();
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void placesACallByKeyAndHearsAndIsHeard() throws Exception {
    until(() -> browser.findElement(By.id("company")).getText().equals("Northwind Air"));
    browser.findElement(By.tagName("body")).sendKeys(Keys.ENTER);
    BrowserPhone phone = calls.poll(PageClient.PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(phone).isNotNull();
    phone.show(new PhoneMessage.Hello("Northwind Air", new CallId("c1")));
    phone.show(new PhoneMessage.Line("1", Party.CALLER, "my date of birth is ••••", true, 900));
    until(() -> browser.findElement(By.className("log")).getText().contains("hidden"));
    assertThat(Likeness.best(samples(speech), firstSeconds())).isGreaterThan(0.75);

    phone.line().play(tone(1000));
    double expected = LOUDNESS / 32768.0 / Math.sqrt(2);
    until(() -> Math.abs(measured(PLAYED_RMS) - expected) < 0.01 * expected);
    assertThat(measured(PLAYED_HZ)).isCloseTo(1000, within(8.0));

    browser.findElement(By.name("words")).sendKeys("a person, please" + Keys.ENTER);
    assertThat(typed.poll(PageClient.PATIENCE_SECONDS, TimeUnit.SECONDS))
        .isEqualTo("a person, please");
    assertThat((boolean) browser.executeScript("return window.violated === true")).isFalse();
    assertAccessible();
    phone.show(
        new PhoneMessage.State(
            PhoneMessage.Phase.OVER, Optional.empty(), Optional.of(Outcome.RESOLVED)));
    phone.line().stopPlaying();
    phone.line().hangUp();
    until(() -> browser.findElement(By.className("phone")).getText().contains("request is done"));
  }

  private void answer(BrowserPhone phone) {
    phone.line().start(new Listening());
    pacer.add(phone.line());
    calls.add(phone);
  }

  private void until(BooleanSupplier so) {
    new WebDriverWait(browser, Duration.ofSeconds(PageClient.PATIENCE_SECONDS))
        .until(ignored -> so.getAsBoolean());
  }

  private double measured(String script) {
    return ((Number) browser.executeScript(script)).doubleValue();
  }

  private void assertAccessible() throws IOException {
    try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat((List<?>) browser.executeAsyncScript(SERIOUS)).isEmpty();
  }

  private short[] firstSeconds() throws InterruptedException {
    List<Pcm> frames = new ArrayList<>();
    while (frames.size() < HEARD_FRAMES) {
      Pcm frame = heard.poll(PageClient.PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(frame).isNotNull();
      frames.add(frame);
    }
    return Pcm.join(frames).toArray();
  }

  private static short[] samples(byte[] wav) {
    short[] samples = new short[(wav.length - 44) / 2];
    ByteBuffer.wrap(wav, 44, wav.length - 44)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  private static Pcm tone(int hertz) {
    short[] samples = new short[20 * Pcm.SAMPLES_PER_SECOND];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (LOUDNESS * Math.sin(2 * Math.PI * hertz * i / Pcm.SAMPLES_PER_SECOND));
    }
    return Pcm.of(samples);
  }

  private final class Listening implements LineListener {
    @Override
    public void onPlayed(Pcm frame) {}

    @Override
    public void onSound(Pcm frame) {
      heard.add(frame);
    }

    @Override
    public void onDigit(char digit) {}

    @Override
    public void onText(String text) {
      typed.add(text);
    }

    @Override
    public void onHangup() {}
  }
}
