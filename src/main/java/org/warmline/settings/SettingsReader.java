package org.warmline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes settings of keys that have been checked. */
final class SettingsReader {
  private SettingsReader() {}

  static Settings read(JsonNode all) {
    return new Settings(
        database(all.path("database")),
        speech(all.path("speech")),
        web(all.path("web")),
        handoff(all.path("handoff")),
        asterisk(all.path("asterisk")),
        privacy(all.path("privacy")),
        findZone(all.path("time").path("zone").asText()).orElseGet(ZoneId::systemDefault));
  }

  static Optional<ZoneId> findZone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Settings.Database database(JsonNode database) {
    return new Settings.Database(
        filled(database, "url"),
        database.path("user").asText(),
        database.path("password").asText(),
        database.path("pool_size").asInt());
  }

  private static Settings.Speech speech(JsonNode speech) {
    int workers = speech.path("workers").asInt();
    return new Settings.Speech(
        speech.path("recognizer").asText(),
        speech.path("synthesizer").asText(),
        workers > 0 ? workers : Runtime.getRuntime().availableProcessors(),
        speech.path("silence_seconds").asInt(),
        speech.path("voice").asText());
  }

  private static Settings.Web web(JsonNode web) {
    return new Settings.Web(
        web.path("host").asText(),
        web.path("port").asInt(),
        filled(web, "public_url").map(URI::create),
        web.path("behind_proxy").asBoolean(),
        filled(web, "tls_certificate")
            .map(file -> new Settings.Tls(Path.of(file), Path.of(web.path("tls_key").asText()))),
        texts(web, "metrics_from"));
  }

  private static Settings.Handoff handoff(JsonNode handoff) {
    return new Settings.Handoff(
        handoff.path("ring_seconds").asInt(),
        handoff.path("wrap_up_seconds").asInt(),
        handoff.path("reconnect_seconds").asInt(),
        handoff.path("still_waiting_seconds").asInt());
  }

  private static Settings.Asterisk asterisk(JsonNode asterisk) {
    return new Settings.Asterisk(
        asterisk.path("enabled").asBoolean(),
        asterisk.path("host").asText(),
        asterisk.path("manager_port").asInt(),
        asterisk.path("user").asText(),
        asterisk.path("secret").asText(),
        asterisk.path("agi_host").asText(),
        asterisk.path("agi_port").asInt(),
        asterisk.path("audio_host").asText(),
        asterisk.path("audio_port").asInt(),
        texts(asterisk, "allowed"),
        texts(asterisk, "queues"),
        Path.of(asterisk.path("whisper_folder").asText()),
        filled(asterisk, "whisper_folder_there"),
        asterisk.path("call_limit").asInt(),
        asterisk.path("listen_in").asBoolean(),
        texts(asterisk, "callback_prefixes"));
  }

  private static Settings.Privacy privacy(JsonNode privacy) {
    List<String> mask = texts(privacy, "mask");
    return new Settings.Privacy(mask.contains("email"), mask.contains("phone"));
  }

  static List<String> texts(JsonNode group, String key) {
    return group.path(key).valueStream().map(JsonNode::asText).toList();
  }

  private static Optional<String> filled(JsonNode group, String key) {
    return Optional.of(group.path(key).asText()).filter(text -> !text.isEmpty());
  }
}
