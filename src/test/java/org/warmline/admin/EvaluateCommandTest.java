package org.warmline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  private static final String TAUGHT =
      """
      parcel\twhere is my parcel
      parcel\thas my package been sent yet
      parcel\ttrack a delivery for me

      refund\tI want my money back
      refund\tplease refund what I paid
      refund\thow do I get a <b>refund</b>
      hours\twhen do you open tomorrow
      hours\tuntil when is the shop open
      hours\tare you closed on sundays
      """;
  private static final String ASKED =
      """
      parcel\tdo you know where my package is
      refund\tgive me my money back & "soon"
      hours\tat what time do you close
      refund\twhere is the <script>alert('x')</script> package
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path train;
  private Path test;

  @BeforeEach
  void write() throws IOException {
    train = Files.writeString(folder.resolve("t.tsv"), TAUGHT);
    test = Files.writeString(folder.resolve("x.tsv"), ASKED);
  }

  @Test
  void measuresAndKeepsStandardOutputToOneObject() throws IOException {
    Path oos = Files.writeString(folder.resolve("o.tsv"), "?\tthe moon is made of cheese\n");
    Path talk = Files.writeString(folder.resolve("b.tsv"), "x\tit rains\nx\tI like tea\n");
    assertThat(run("--oos", oos.toString(), "--background", talk.toString())).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.fieldNames())
        .toIterable()
        .containsExactly(
            "train",
            "test",
            "oos",
            "accuracy",
            "aurocOos",
            "inScopeCorrectAt10PercentOos",
            "trainSeconds",
            "cpuMillisP50",
            "cpuMillisP95",
            "rssMb");
    assertThat(result.path("accuracy").asDouble()).isEqualTo(0.75);
    assertThat(result.path("aurocOos").asDouble()).isEqualTo(1);
    assertThat(result.path("inScopeCorrectAt10PercentOos").asDouble()).isEqualTo(0.75);
    assertThat(result.path("cpuMillisP95").asDouble())
        .isGreaterThanOrEqualTo(result.path("cpuMillisP50").asDouble())
        .isPositive();
    assertThat(result.path("rssMb").asLong()).isPositive();
  }

  @Test
  void withoutOutOfScopeSentencesTheirFiguresAreNull() throws IOException {
    assertThat(run("--word-errors", "0")).isZero();
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertThat(result.path("aurocOos").isNull()).isTrue();
    assertThat(result.path("oos").isNull()).isTrue();
    assertThat(result.path("accuracyWithWordErrors").asDouble())
        .isEqualTo(result.path("accuracy").asDouble());
  }

  @Test
  void tooLittleAccuracyGivesOne() {
    assertThat(run("--least", "0.76")).isEqualTo(1);
    assertThat(run("--least", "0.75")).isZero();
  }

  @Test
  void theReportNamesSentenceAndPhraseAndLetsNothingThrough() throws IOException {
    Path report = folder.resolve("r.html");
    assertThat(run("--report", report.toString())).isZero();
    assertThat(Files.readString(report))
        .contains("<b>refund</b> taken for <b>parcel</b>")
        .contains("where is the &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; package")
        .contains("where is my parcel <small>")
        .contains("3 of 4 right, 75.0 %")
        .doesNotContain("<script", "http:", "https:", "src=");
  }

  @Test
  void aBadLineIsNamedByFileAndNumber() throws IOException {
    Files.writeString(test, "parcel\tfine\nno tab here\n\tno label\nrefund\t \n");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .contains(test + ":2: expected label<TAB>text, found no tab")
        .contains(test + ":3: expected label<TAB>text, found no label")
        .contains(test + ":4: expected label<TAB>text, found no text");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatIsNoTextOrNotThereIsSaid() throws IOException {
    Files.write(test, "parcel\tna\u00efve\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains(test + ":1: expected UTF-8 text");
    Files.delete(test);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains(test + ": is not there");
    Files.writeString(test, "\n\n");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains(test + ": is empty");
    Files.writeString(test, ASKED);
    Files.writeString(train, "one\tlabel\none\tonly\n");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("expected at least two");
    assertThat(run("--nonsense")).isEqualTo(2);
  }

  @Test
  void anIntentThatWasNotTaughtIsWrongAndSaid() throws IOException {
    Files.writeString(test, "\uFEFFparcel\twhere is my parcel\r\nweather\twill it rain\r\n");
    assertThat(run()).isZero();
    assertThat(err.toString()).contains("not taught, and so counted as wrong: weather");
    assertThat(new ObjectMapper().readTree(out.toString()).path("accuracy").asDouble())
        .isEqualTo(0.5);
  }

  private int run(String... more) {
    out.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new EvaluateCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(new RunFailures());
    String[] arguments = new String[more.length + 4];
    System.arraycopy(
        new String[] {"--train", train.toString(), "--test", test.toString()}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return line.execute(arguments);
  }
}
