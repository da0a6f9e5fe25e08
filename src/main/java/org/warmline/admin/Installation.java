package org.warmline.admin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.warmline.actions.DirectActions;
import org.warmline.flows.FlowsLoader;
import org.warmline.flows.Generation;
import org.warmline.settings.Fault;
import org.warmline.settings.FaultsException;
import org.warmline.settings.Settings;
import org.warmline.settings.SettingsLoader;
import org.warmline.store.DatabaseSettings;
import org.warmline.understanding.Understandings;

/**
 * Where this installation's files are.
 *
 * @param home the folder with {@code dialplans}
 * @param models the folder that {@code models/fetch} fills
 * @param environment the variables that override settings
 */
public record Installation(Path home, Path models, Map<String, String> environment) {
  private static final int LOCK_TIMEOUT_MILLIS = 2000;

  public Installation {
    environment = Map.copyOf(environment);
  }

  /** What an operator and an admin wrote. */
  record Written(Settings settings, Generation flows) {}

  /**
   * Settings and flows together, so that everything wrong in either is told at once.
   *
   * @throws FaultsException with every fault of both
   */
  Written read(Optional<Path> settingsFile, Optional<Path> flowsFolder) {
    List<Fault> faults = new ArrayList<>();
    Optional<Settings> settings =
        gather(faults, () -> new SettingsLoader(environment).load(settingsFile));
    Optional<Generation> flows = gather(faults, () -> flows(flowsFolder));
    if (settings.isEmpty() || flows.isEmpty()) {
      throw new FaultsException(faults);
    }
    return new Written(settings.get(), flows.get());
  }

  /** Words of a language that nobody here understands would be read as if they were English. */
  private static Fault unknownLanguage(Path flows, String language) {
    return new Fault(
        flows.resolve("house.yaml").toString(),
        0,
        "language",
        "is %s, but callers are understood in %s only: dates, numbers, yes and no, mood and requests for a person are read by rules of that language"
            .formatted(language, String.join(", ", Understandings.LANGUAGES)));
  }

  private static <T> Optional<T> gather(List<Fault> faults, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (FaultsException faulty) {
      faults.addAll(faulty.faults());
      return Optional.empty();
    }
  }

  /**
   * The flows of a folder, or those that are shipped.
   *
   * @throws FaultsException with every fault
   */
  public Generation flows(Optional<Path> folder) {
    Path shipped = flowsFolder();
    Path written = folder.orElse(shipped);
    Generation flows = new FlowsLoader(shipped, DirectActions.facts()).load(written);
    String language = flows.locale().getLanguage();
    if (!Understandings.LANGUAGES.contains(language)) {
      throw new FaultsException(List.of(unknownLanguage(written, language)));
    }
    return flows;
  }

  /** Where the flows are that the service runs by. */
  Path flowsFolder() {
    return home.resolve("dialplans").resolve("flows");
  }

  /**
   * The installation's flows, for a service whose voice speaks this language.
   *
   * @throws FaultsException with every fault
   */
  Generation flowsOf(Locale locale) {
    Generation flows = flows(Optional.empty());
    if (!flows.locale().equals(locale)) {
      throw new FaultsException(
          List.of(
              new Fault(
                  flowsFolder().resolve("house.yaml").toString(),
                  0,
                  "language",
                  "has changed to %s, but the service speaks %s; start it anew for that"
                      .formatted(flows.locale(), locale))));
    }
    return flows;
  }

  /** Where rendered prompts are kept. */
  public Path promptCache() {
    return home.resolve("run").resolve("prompts");
  }

  /**
   * The folder of the service's database: the one given, else one of our own unless the settings
   * name a database.
   */
  Optional<Path> serviceDatabase(Settings.Database settings, Optional<Path> given) {
    return given.isEmpty() && settings.url().isEmpty()
        ? Optional.of(home.resolve("run").resolve("database"))
        : given;
  }

  /** Where the vectors of the flows' phrases are kept. */
  public Path phraseVectors() {
    return home.resolve("run").resolve("phrase-vectors");
  }

  /** The database in a folder, or the one of the settings, or one that is gone when closed. */
  static DatabaseSettings database(Settings.Database settings, Optional<Path> folder) {
    return folder
        .map(DatabaseSettings::inDirectory)
        .or(
            () ->
                settings
                    .url()
                    .map(
                        url ->
                            new DatabaseSettings(
                                url,
                                settings.user(),
                                settings.password(),
                                settings.poolSize(),
                                LOCK_TIMEOUT_MILLIS)))
        .orElseGet(() -> DatabaseSettings.inMemory("rehearsal"));
  }
}
