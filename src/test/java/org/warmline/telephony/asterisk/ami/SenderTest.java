package org.warmline.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What happens to requests while Asterisk does not read. */
class SenderTest {
  private final AmiConnection nowhere =
      new AmiConnection(
          new AmiLink.Settings(
              new InetSocketAddress("127.0.0.1", 1), "a", "b", List.of("support")));
  private final CountDownLatch reads = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void whatIsTooOldIsDroppedAndWhatIsTooMuchRefused() throws Exception {
    try (Sender sender = new Sender()) {
      sender.send(nowhere, 60_000, to -> reads.await());
      sender.send(nowhere, 0, to -> sent.incrementAndGet());
      sender.send(nowhere, 60_000, to -> sent.addAndGet(100));
      sender.send(
          nowhere,
          60_000,
          to -> {
            throw new IOException("lost");
          });
      sender.send(nowhere, 60_000, to -> done.countDown());
      boolean taken = true;
      for (int i = 0; taken && i < 5000; i++) {
        taken = sender.send(nowhere, 60_000, to -> {});
      }
      assertThat(taken).as("a bounded queue").isFalse();
      reads.countDown();
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(sent).hasValue(100);
      assertThat(sender.dropped()).isEqualTo(2);
    }
  }
}
