package org.warmline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what no schema can see in how the keys of Asterisk fit together. */
final class AsteriskChecks {
  private static final String LAST_RESORT = "warmline-last";

  private final JsonNode asterisk;
  private final Places places;
  private final List<Fault> faults = new ArrayList<>();

  AsteriskChecks(JsonNode asterisk, Places places) {
    this.asterisk = asterisk;
    this.places = places;
  }

  List<Fault> faults() {
    checkSecret();
    checkAllowed();
    checkDoor("agi_host");
    checkDoor("audio_host");
    checkPorts();
    if (SettingsReader.texts(asterisk, "queues").contains(LAST_RESORT)) {
      fault(
          "queues",
          "names " + LAST_RESORT + ", which is the last resort and never paused; take it out");
    }
    return List.copyOf(faults);
  }

  private void checkSecret() {
    if (asterisk.path("enabled").asBoolean() && text("secret").isEmpty()) {
      fault(
          "secret",
          "is empty, but asterisk.enabled is true; give the secret of manager-warmline.conf, best"
              + " as WARMLINE_ASTERISK_SECRET");
    }
  }

  private void checkAllowed() {
    for (String entry : SettingsReader.texts(asterisk, "allowed")) {
      Optional<InetAddress> address = Addresses.find(entry);
      if (isEverybody(entry)) {
        fault(
            "allowed",
            "found " + entry + ", which lets everybody in; name the address of each Asterisk");
      } else if (address.isEmpty()) {
        fault(
            "allowed",
            "found "
                + entry
                + ", expected an address such as 10.0.0.5; names and networks are not taken, name"
                + " each Asterisk by its address");
      }
    }
  }

  private static boolean isEverybody(String entry) {
    return entry.equals("*")
        || entry.equalsIgnoreCase("any")
        || entry.endsWith("/0")
        || Addresses.find(entry).filter(InetAddress::isAnyLocalAddress).isPresent();
  }

  private void checkDoor(String key) {
    String host = text(key);
    List<String> allowed = SettingsReader.texts(asterisk, "allowed");
    if (!Addresses.isHere(host) && allowed.stream().allMatch(Addresses::isHere)) {
      fault(
          key,
          "is "
              + host
              + ", which other machines reach, but asterisk.allowed names only this machine; add"
              + " the address of Asterisk there, or listen at 127.0.0.1");
    }
  }

  private void checkPorts() {
    int agi = asterisk.path("agi_port").asInt();
    boolean same = agi != 0 && agi == asterisk.path("audio_port").asInt();
    if (same && text("agi_host").equals(text("audio_host"))) {
      fault("audio_port", "is " + agi + ", as asterisk.agi_port is; each needs a port of its own");
    }
  }

  private String text(String key) {
    return asterisk.path(key).asText();
  }

  private void fault(String key, String expectation) {
    faults.add(places.fault("asterisk." + key, expectation));
  }
}
