package org.warmline.admin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.warmline.settings.Fault;
import org.warmline.settings.FaultsException;
import org.warmline.understanding.learning.IntentTrial.Labelled;

/** A file of sentences with labels: {@code label<TAB>text} a line, UTF-8; empty lines are none. */
final class LabelledFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String EXPECTED = "expected label<TAB>text";
  private static final int MOST_FAULTS = 20;

  private LabelledFile() {}

  /**
   * Reads it.
   *
   * @throws FaultsException with the lines that cannot be read, or the file itself
   */
  static List<Labelled> read(Path file) {
    List<Labelled> sentences = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int number = 0;
    for (byte[] bytes : lines(bytes(file))) {
      number++;
      try {
        add(text(bytes, number), sentences);
      } catch (IllegalArgumentException | CharacterCodingException wrong) {
        String why = wrong instanceof CharacterCodingException ? "expected UTF-8 text" : EXPECTED;
        faults.add(new Fault(file.toString(), number, "", why + detail(wrong)));
      }
    }
    if (faults.isEmpty() && sentences.isEmpty()) {
      faults.add(new Fault(file.toString(), 0, "", "is empty; " + EXPECTED + " a line"));
    }
    if (!faults.isEmpty()) {
      throw new FaultsException(shortened(file, faults));
    }
    return sentences;
  }

  private static String detail(Exception wrong) {
    return wrong instanceof IllegalArgumentException ? ", found " + wrong.getMessage() : "";
  }

  private static List<Fault> shortened(Path file, List<Fault> faults) {
    if (faults.size() <= MOST_FAULTS) {
      return faults;
    }
    List<Fault> first = new ArrayList<>(faults.subList(0, MOST_FAULTS));
    first.add(
        new Fault(file.toString(), 0, "", (faults.size() - MOST_FAULTS) + " more lines like that"));
    return first;
  }

  private static void add(String line, List<Labelled> to) {
    if (line.isBlank()) {
      return;
    }
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new IllegalArgumentException("no tab");
    }
    String label = line.substring(0, tab).strip();
    String text = line.substring(tab + 1).replace('\t', ' ').strip();
    if (label.isEmpty() || text.isEmpty()) {
      throw new IllegalArgumentException(label.isEmpty() ? "no label" : "no text");
    }
    to.add(new Labelled(label, text));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      String why = Files.exists(file) ? "cannot be read" : "is not there";
      throw new FaultsException(
          List.of(new Fault(file.toString(), 0, "", why + "; " + EXPECTED + " a line")));
    }
  }

  private static List<byte[]> lines(byte[] all) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= all.length; i++) {
      if (i == all.length || all[i] == '\n') {
        lines.add(Arrays.copyOfRange(all, from, i));
        from = i + 1;
      }
    }
    return lines;
  }

  private static String text(byte[] line, int number) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
    return marked ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }
}
