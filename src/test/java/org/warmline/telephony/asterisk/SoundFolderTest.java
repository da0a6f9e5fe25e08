package org.warmline.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.call.Pcm;
import org.warmline.call.Tone;

class SoundFolderTest {
  @TempDir private Path folder;

  @Test
  void callersAreToldByMusicOnHoldOnlyOnceItsFileLiesThere() {
    Hold hold = new Hold(new SoundFolder(folder, "/there"));
    assertThat(hold.announces(Tone.WARM)).isFalse();
    hold.keep(Tone.WARM, Pcm.silence(100));
    assertThat(hold.announces(Tone.WARM)).isTrue();
    assertThat(hold.musicClass(Tone.WARM)).isEqualTo("warmline-warm");
    assertThat(folder.resolve("announce-warm.wav")).exists();
  }

  @Test
  void whereAsteriskPlaysOtherMusicCallersAreToldBeforeTheyWait() {
    Hold hold = new Hold(new SoundFolder(folder, "/there"));
    hold.keep(Tone.WARM, Pcm.silence(100));
    hold.giveUp();
    assertThat(hold.announces(Tone.WARM)).isFalse();
    assertThat(hold.musicClass(Tone.WARM)).isEmpty();
    assertThat(hold.musicClassAgain()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesTheTellingToUs() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "a file");
    Hold hold = new Hold(new SoundFolder(file, "/there"));
    hold.keep(Pcm.silence(100));
    hold.keep(Tone.WARM, Pcm.silence(100));
    assertThat(hold.announces(Tone.WARM)).isFalse();
  }
}
