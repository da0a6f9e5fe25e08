package org.warmline.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A Dockerfile as a list of instructions. */
record Dockerfile(Path file, List<Instruction> instructions) {
  Dockerfile {
    instructions = List.copyOf(instructions);
  }

  /** One instruction, continued lines joined. */
  record Instruction(String word, String rest) {
    /** The operands, without options such as {@code --from=build}. */
    List<String> operands() {
      return Arrays.stream(rest.split("\\s+")).filter(part -> !part.startsWith("--")).toList();
    }

    boolean isFromAnotherStage() {
      return rest.contains("--from=");
    }
  }

  static Dockerfile read(Path file) throws IOException {
    String joined =
        String.join(
                "\n",
                Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList())
            .replaceAll("\\\\\n\\s*", "");
    List<Instruction> all =
        joined
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("\\s+", 2))
            .map(parts -> new Instruction(parts[0], parts[1].strip()))
            .toList();
    return new Dockerfile(file, all);
  }

  Stream<Instruction> all(String word) {
    return instructions.stream().filter(instruction -> instruction.word().equals(word));
  }

  /** The instructions of the stage that becomes the image. */
  List<Instruction> lastStage() {
    int from = 0;
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i).word().equals("FROM")) {
        from = i;
      }
    }
    return instructions.subList(from, instructions.size());
  }
}
