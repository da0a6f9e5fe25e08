package org.warmline.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warmline.call.CallId;
import org.warmline.call.Caller;
import org.warmline.conversation.Workers;
import org.warmline.flows.Generation;
import org.warmline.flows.ShippedFlows;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understanding;
import org.warmline.understanding.Understandings;

/** Plays every written call through the real flows, understanding, policy, actions and database. */
class CallScriptTest {
  private static final Path CALLS = Path.of("src/test/resources/calls");
  private static final int SILENCE_SECONDS = 6;
  private static final Generation FLOWS = ShippedFlows.load();

  private static final Workers WORKERS = new Workers(2);
  private static Understanding understanding;

  @BeforeAll
  static void learn() {
    understanding = Understandings.train(FLOWS.lessons());
  }

  @AfterAll
  static void forget() {
    WORKERS.close();
    understanding.close();
  }

  static List<Path> calls() throws IOException {
    try (Stream<Path> files = Files.list(CALLS)) {
      return files.filter(file -> file.toString().endsWith(".call")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void goesAsWritten(Path file) throws IOException, InterruptedException {
    CallScript script = CallScript.read(file);
    CallKit.Wish wish =
        new CallKit.Wish(
            FLOWS,
            understanding,
            DatabaseSettings.inMemory(file.getFileName().toString()),
            OptionalLong.of(script.seed()),
            WORKERS,
            script.people(),
            script.people(),
            script::now,
            ZoneOffset.UTC);
    try (CallKit kit = CallKit.open(wish)) {
      TextTalk talk =
          new TextTalk(new CallId("script"), kit.services(), SILENCE_SECONDS, System::nanoTime);
      script.play(talk, talk.begin(new Caller(script.number(), Locale.US)));
    }
  }
}
