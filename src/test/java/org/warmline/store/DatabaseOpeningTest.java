package org.warmline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmline.store.DatabaseException.Fault;

class DatabaseOpeningTest {
  @TempDir Path directory;

  @Test
  void keepsWhatWasWrittenAndOpensAgain() {
    write();

    try (Database database = Database.open(settings())) {
      assertThat(DemoData.seed(database, 1, DemoHouse.NOW).bookings()).isNotEmpty();
    }
  }

  @Test
  void saysThatAnotherProcessHasTheDatabase() throws IOException {
    write();
    try (OtherProgram holder = OtherProgram.start("hold", directory)) {
      DatabaseException fault = opening();

      assertThat(holder).isNotNull();
      assertThat(fault.fault()).isEqualTo(Fault.LOCKED);
      assertThat(fault).hasMessageContaining(file().getParent().toString());
      assertThat(fault).hasMessageContaining("stop that one");
    }
    write();
  }

  @Test
  void leavesAFileThatIsNoDatabaseAsItIs() throws IOException {
    byte[] garbage = new byte[20_000];
    new Random(3).nextBytes(garbage);
    assertLeftAlone(garbage, "damaged");
    assertLeftAlone("not a database".getBytes(StandardCharsets.UTF_8), "damaged");
  }

  @Test
  void leavesAnEmptyFileAsItIs() throws IOException {
    assertLeftAlone(new byte[0], "is empty");
  }

  @Test
  void leavesADatabaseThatLostItsEndAsItIs() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    for (int percent = 1; percent < 100; percent += 14) {
      assertLeftAlone(Arrays.copyOf(whole, whole.length * percent / 100), "backup");
    }
  }

  @Test
  void leavesADatabaseWithADamagedMiddleAsItIs() throws IOException {
    write();
    byte[] damaged = Files.readAllBytes(file());
    for (int i = 8192; i < damaged.length - 4096; i++) {
      damaged[i] ^= 0x5a;
    }
    assertLeftAlone(damaged, "damaged");
  }

  @Test
  void noticesThatTheEndIsMissingWhereAnOlderStateCouldStillBeRead() throws IOException {
    String header = "H:2,block:3,blockSize:1000,chunk:7,clean:1,created:1a202064430,format:3\n";
    byte[] threeBlocks = Arrays.copyOf(header.getBytes(StandardCharsets.US_ASCII), 3 * 4096);
    assertLeftAlone(threeBlocks, "cut short");
  }

  @Test
  void knowsItsFirstTables() throws SQLException {
    write();
    Set<String> tables = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(settings().jdbcUrl(), "sa", "");
        var rows = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    Set<String> later =
        Set.of(
            "callback",
            "desk_secret",
            "order_return",
            "customer",
            "outgoing_message",
            "contact_change");
    assertThat(tables).containsAll(later);
    tables.removeAll(later);
    assertThat(Schema.FIRST_TABLES).isEqualTo(tables);
  }

  @Test
  void refusesADirectoryInPlaceOfTheFile() throws IOException {
    Files.createDirectories(file());

    assertThat(opening().fault()).isEqualTo(Fault.NOT_A_FILE);
  }

  @Test
  void refusesAFileInPlaceOfTheDirectory() throws IOException {
    Path inTheWay = Files.writeString(directory.resolve("in-the-way"), "x");

    DatabaseException fault = opening(DatabaseSettings.inDirectory(inTheWay.resolve("deeper")));

    assertThat(fault.fault()).isEqualTo(Fault.NOT_A_FILE);
    assertThat(fault).hasMessageContaining(inTheWay + " is not a directory");
  }

  @Test
  void refusesAPlaceWhereNobodyMayWrite() {
    // Where even root may not make a file.
    DatabaseException fault = opening(DatabaseSettings.inDirectory(Path.of("/proc")));

    assertThat(fault.fault()).isEqualTo(Fault.NO_PERMISSION);
    assertThat(fault).hasMessageContaining("give this user access");
  }

  @Test
  void refusesTablesOfANewerProgram() throws SQLException {
    write();
    onFile(
        "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\","
            + " 'V99__later.sql', 1, \"installed_by\", \"installed_on\", 1, TRUE"
            + " FROM \"flyway_schema_history\" WHERE \"version\" = '1'");

    DatabaseException fault = opening();

    assertThat(fault.fault()).isEqualTo(Fault.TOO_NEW);
    assertThat(fault).hasMessageContaining("schema 99");
  }

  @Test
  void refusesADatabaseOfAnotherProgram() throws SQLException {
    onFile("CREATE TABLE somebody_elses (id INTEGER)");

    assertThat(opening().fault()).isEqualTo(Fault.NOT_OURS);
    onFile("SELECT id FROM somebody_elses");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    write();
    DatabaseSettings right = settings();
    DatabaseException fault =
        opening(new DatabaseSettings(right.jdbcUrl(), "sa", "wrong", 2, 1000));

    assertThat(fault.fault()).isEqualTo(Fault.WRONG_PASSWORD);
    assertThat(fault.getMessage()).doesNotContain("WRITE_DELAY");
  }

  @Test
  void saysThatAServerCannotBeReached() {
    DatabaseException fault =
        opening(new DatabaseSettings("jdbc:nothing://localhost/x?password=p", "u", "p", 2, 1000));

    assertThat(fault.fault()).isEqualTo(Fault.UNREACHABLE);
    assertThat(fault.getMessage()).doesNotContain("password=");
  }

  private void assertLeftAlone(byte[] content, String words) throws IOException {
    Files.write(file(), content);

    DatabaseException fault = opening();

    assertThat(fault.fault()).isEqualTo(Fault.UNREADABLE);
    assertThat(fault).hasMessageContaining(words).hasMessageContaining("backup");
    assertThat(Files.readAllBytes(file())).isEqualTo(content);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file());
    }
  }

  private DatabaseException opening() {
    return opening(settings());
  }

  private static DatabaseException opening(DatabaseSettings settings) {
    return catchThrowableOfType(
        DatabaseException.class,
        () -> {
          Database opened = Database.open(settings);
          opened.close();
        });
  }

  private void write() {
    try (Database database = Database.open(settings())) {
      DemoData.seed(database, 1, DemoHouse.NOW);
    }
  }

  private void onFile(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings().jdbcUrl(), "sa", "")) {
      connection.createStatement().execute(sql);
    }
  }

  private DatabaseSettings settings() {
    return DatabaseSettings.inDirectory(directory);
  }

  private Path file() {
    return directory.resolve("warmline.mv.db");
  }
}
