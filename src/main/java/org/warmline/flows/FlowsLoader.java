package org.warmline.flows;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.warmline.actions.ActionFacts;
import org.warmline.dialogue.Flow;
import org.warmline.dialogue.Script;
import org.warmline.dialogue.SlotTypes;
import org.warmline.settings.Fault;
import org.warmline.settings.FaultsException;
import org.warmline.settings.YamlFile;
import org.warmline.understanding.Lessons;

/**
 * Reads a folder of flows: {@code house.yaml}, {@code policy.yaml}, and one file an intent. A house
 * or policy that the folder lacks is taken from the folder that is shipped.
 */
public final class FlowsLoader {
  private static final String HOUSE = "house.yaml";
  private static final String POLICY = "policy.yaml";

  private final Path shipped;
  private final Map<String, ActionFacts> actions;

  /**
   * A loader for one installation.
   *
   * @param shipped the folder that came with this version
   * @param actions all actions that flows may use, by name, and what each tells
   */
  public FlowsLoader(Path shipped, Map<String, ActionFacts> actions) {
    this.shipped = shipped;
    this.actions = Map.copyOf(actions);
  }

  public Generation loadShipped() {
    return load(shipped);
  }

  /**
   * Loads and checks a folder.
   *
   * @throws FaultsException with every fault of every file
   */
  public Generation load(Path folder) {
    List<Fault> faults = new ArrayList<>();
    Map<String, FlowFile> flows = new LinkedHashMap<>();
    for (Path path : intentFiles(folder)) {
      YamlFile yaml = read(folder, path, "/schema/flow.schema.json");
      FlowFile file = new FlowFile(yaml, actions);
      if (yaml.faults().isEmpty()) {
        file.parse();
        FlowFile first = flows.putIfAbsent(file.intent(), file);
        if (first != null) {
          yaml.fault(
              yaml.root().path("intent"), "intent", "already defined in " + first.fileName());
        }
      }
      faults.addAll(yaml.faults());
    }
    boolean intentsAreRight = faults.isEmpty();
    YamlFile shippedHouse = read(shipped, HOUSE, "/schema/house.schema.json");
    HouseFile house = new HouseFile(read(folder, HOUSE, "/schema/house.schema.json"), shippedHouse);
    PolicyFile policy = new PolicyFile(read(folder, POLICY, "/schema/policy.schema.json"));
    faults.addAll(house.parseAndCheck());
    faults.addAll(policy.parseAndCheck(intentsAreRight ? flows.keySet() : Set.of()));
    if (flows.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(folder.toString(), 0, "", "expected at least one file with an intent"));
    }
    if (!faults.isEmpty()) {
      throw new FaultsException(faults);
    }
    return generation(flows, house, policy);
  }

  private static Generation generation(
      Map<String, FlowFile> files, HouseFile house, PolicyFile policy) {
    Map<String, Flow> flows = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    List<Lessons.Lesson> lessons = new ArrayList<>();
    Map<String, Lessons.CodeShape> codes = new LinkedHashMap<>();
    files.forEach(
        (intent, file) -> {
          Flow flow = file.flow();
          flows.put(intent, flow);
          names.put(intent, file.fileName());
          lessons.add(new Lessons.Lesson(intent, file.phrases(), flow.sensitive()));
          flow.slots().values().stream()
              .filter(slot -> SlotTypes.isCode(slot.type()) && !slot.pattern().isEmpty())
              .forEach(
                  slot ->
                      codes.putIfAbsent(
                          slot.name(),
                          new Lessons.CodeShape(
                              slot.name(), slot.pattern(), SlotTypes.isPostal(slot.type()))));
        });
    return new Generation(
        new Script(house.house(), flows),
        policy.rules(flows.values()),
        new Lessons(lessons, List.copyOf(codes.values())),
        house.locale(),
        names);
  }

  private List<Path> intentFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.getFileName().toString().endsWith(".yaml"))
          .filter(path -> !Set.of(HOUSE, POLICY).contains(path.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new FaultsException(
          List.of(
              new Fault(
                  folder.toString(), 0, "", "expected a readable folder with flows (*.yaml)")));
    }
  }

  private YamlFile read(Path folder, String name, String schema) {
    Path own = folder.resolve(name);
    return Files.exists(own)
        ? read(folder, own, schema)
        : read(shipped, shipped.resolve(name), schema);
  }

  private static YamlFile read(Path folder, Path path, String schema) {
    String name = folder.resolve(path.getFileName()).toString();
    try {
      return YamlFile.read(name, Files.readString(path), schema);
    } catch (CharacterCodingException notText) {
      return YamlFile.unreadable(name, "expected UTF-8 text");
    } catch (IOException unreadable) {
      return YamlFile.unreadable(name, "cannot be read: " + unreadable.getMessage());
    }
  }
}
