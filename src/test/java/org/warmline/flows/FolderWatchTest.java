package org.warmline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir private Path folder;
  private Path file;
  private FolderWatch watch;

  @BeforeEach
  void begin() throws IOException {
    file = Files.writeString(folder.resolve("a.yaml"), "one");
    watch = new FolderWatch(folder, 1000);
  }

  @Test
  void aChangeCountsOnceItHasBeenLeftAlone() throws IOException {
    assertThat(watch.changed(0)).isFalse();
    Files.writeString(file, "one and two");
    assertThat(watch.changed(500)).isFalse();
    Files.writeString(file, "one and two and three");
    assertThat(watch.changed(1400)).isFalse();
    assertThat(watch.changed(2399)).isFalse();
    assertThat(watch.changed(2400)).isTrue();
    assertThat(watch.changed(9000)).isFalse();
  }

  @Test
  void theSameLengthAtAnotherTimeIsAChange() throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    assertThat(watch.changed(0)).isFalse();
    assertThat(watch.changed(1000)).isTrue();
  }

  @Test
  void filesComeAndGoAndOthersDoNotMatter() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "nothing");
    watch.changed(0);
    assertThat(watch.changed(5000)).isFalse();
    Files.writeString(folder.resolve("b.yaml"), "new");
    watch.changed(6000);
    assertThat(watch.changed(7000)).isTrue();
    Files.delete(file);
    watch.changed(8000);
    assertThat(watch.changed(9000)).isTrue();
  }

  @Test
  void whatIsTakenBackInTimeIsNoChange() throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "two");
    watch.changed(0);
    Files.writeString(file, "one");
    Files.setLastModifiedTime(file, before);
    watch.changed(500);
    assertThat(watch.changed(5000)).isFalse();
  }
}
