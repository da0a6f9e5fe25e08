package org.warmline.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.warmline.call.Pcm;
import org.warmline.speech.Wav;
import org.warmline.telephony.asterisk.AsteriskSettings;
import org.warmline.telephony.asterisk.check.Finding;

/** A sound in the folder of spoken summaries, for Asterisk to try; gone when closed. */
final class WhisperCheck implements AutoCloseable {
  private static final String WHAT = "folder of spoken summaries";
  private static final int MILLIS = 100;

  private final Path file;
  private final String there;
  private final Finding finding;

  private WhisperCheck(Path file, String there, Finding finding) {
    this.file = file;
    this.there = there;
    this.finding = finding;
  }

  static WhisperCheck write(AsteriskSettings settings) {
    Path folder = settings.whispers();
    String name = "check-" + UUID.randomUUID();
    Path file = folder.resolve(name + ".wav");
    try {
      Files.createDirectories(folder);
      Wav.write(file, Pcm.silence(MILLIS));
      return new WhisperCheck(
          file,
          settings.whispersThere() + "/" + name,
          Finding.ok(WHAT, folder.toString(), "can be written"));
    } catch (IOException unwritable) {
      return new WhisperCheck(
          file,
          "",
          Finding.wanting(
              WHAT,
              folder.toString(),
              "cannot be written: " + unwritable,
              "make it, and give it to the user that Warmline runs as; or set"
                  + " asterisk.whisper_folder to another"));
    }
  }

  Finding finding() {
    return finding;
  }

  /** As Asterisk sees it, without its ending; empty when it could not be written. */
  String there() {
    return there;
  }

  @Override
  public void close() {
    if (finding.isWanting()) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new UncheckedIOException("cannot delete " + file + "; delete it by hand", left);
    }
  }
}
