package org.warmline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The map of the house (ARCHITECTURE.md): which room may know which, and who holds which library.
 */
class ArchitectureTest {
  private static final String ROOT = "org.warmline";
  private static final Set<String> BELT =
      Set.of(
          "call",
          "speech",
          "understanding",
          "dialogue",
          "actions",
          "handoff",
          "flows",
          "telephony");

  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  static {
    MAY_USE.put("call", Set.of());
    MAY_USE.put("speech", Set.of("call"));
    MAY_USE.put("understanding", Set.of("call"));
    MAY_USE.put("dialogue", Set.of("call", "understanding"));
    MAY_USE.put("actions", Set.of("call", "understanding"));
    MAY_USE.put("handoff", Set.of("call", "understanding"));
    MAY_USE.put(
        "flows", Set.of("call", "understanding", "dialogue", "actions", "handoff", "settings"));
    MAY_USE.put("telephony", Set.of("call", "handoff"));
    MAY_USE.put("conversation", BELT);
    MAY_USE.put("insight", Set.of("call", "understanding", "handoff", "flows"));
    MAY_USE.put("crm", Set.of("call", "handoff"));
    MAY_USE.put("web", Set.of("call"));
    MAY_USE.put("desk", Set.of("call", "actions", "handoff", "flows", "insight", "web"));
    MAY_USE.put("store", Set.of("call", "actions", "handoff", "flows", "insight", "crm", "desk"));
    MAY_USE.put("rehearsal", allBut("admin", "app"));
    MAY_USE.put("settings", Set.of());
    MAY_USE.put("admin", allBut("app"));
    MAY_USE.put("app", allBut());
  }

  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          Map.entry("org.asteriskjava", Set.of("telephony")),
          Map.entry("org.vosk", Set.of("speech")),
          Map.entry("com.sun.speech.freetts", Set.of("speech")),
          Map.entry("io.github.givimad.piperjni", Set.of("speech")),
          Map.entry("ai.onnxruntime", Set.of("speech", "understanding")),
          Map.entry("org.eclipse.jetty", Set.of("web", "desk", "telephony")),
          Map.entry("jakarta.websocket", Set.of("web", "desk", "telephony")),
          Map.entry("io.micrometer", Set.of("admin")),
          Map.entry("java.sql", Set.of("store")),
          Map.entry("com.zaxxer.hikari", Set.of("store")),
          Map.entry("org.jdbi", Set.of("store")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyRoomKnowsOnlyTheRoomsItMay() {
    MAY_USE.forEach(
        (room, mayUse) -> {
          String[] barred =
              MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(room) && !mayUse.contains(other))
                  .map(ArchitectureTest::inside)
                  .toArray(String[]::new);
          if (barred.length > 0) {
            noClasses()
                .that(resideInAPackage(inside(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(barred))
                .allowEmptyShould(true)
                .check(HOUSE);
          }
        });
  }

  @Test
  void everyClassStandsInARoomOfTheMap() {
    List<String> rooms =
        Stream.concat(MAY_USE.keySet().stream().map(ArchitectureTest::inside), Stream.of(ROOT))
            .toList();
    classes().should().resideInAnyPackage(rooms.toArray(String[]::new)).check(HOUSE);
  }

  @Test
  void librariesStayBehindTheirDoors() {
    DOORS.forEach(
        (library, rooms) -> {
          String[] barred =
              MAY_USE.keySet().stream()
                  .filter(room -> !rooms.contains(room))
                  .map(ArchitectureTest::inside)
                  .toArray(String[]::new);
          noClasses()
              .that(resideInAnyPackage(barred))
              .should()
              .dependOnClassesThat(resideInAPackage(library + ".."))
              .check(HOUSE);
        });
  }

  @Test
  void dialogueIsPure() {
    noClasses()
        .that(resideInAPackage(inside("dialogue")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io..", "java.nio..", "java.net..", "java.util.concurrent..", "org.slf4j.."))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, java.util.Random.class, java.time.Clock.class)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theMapNamesOnlyRoomsOfTheMap() {
    Set<String> named = new TreeSet<>();
    MAY_USE.values().forEach(named::addAll);
    assertThat(MAY_USE.keySet()).containsAll(named);
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }

  private static Set<String> allBut(String... rooms) {
    Set<String> all =
        new TreeSet<>(
            Set.of("insight", "crm", "web", "desk", "store", "rehearsal", "settings", "admin"));
    all.addAll(BELT);
    all.add("conversation");
    all.removeAll(Set.of(rooms));
    return all;
  }
}
