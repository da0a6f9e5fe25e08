package org.warmline.admin;

import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.warmline.rehearsal.SpeechKit;
import org.warmline.settings.Settings;
import org.warmline.speech.SpeechException;
import org.warmline.store.Database;
import org.warmline.store.DatabaseException;
import org.warmline.telephony.asterisk.check.Finding;
import org.warmline.web.WebException;
import org.warmline.web.WebServer;
import org.warmline.web.WebSettings;

/** Looks at what the service stands on, on this machine. Stateless. */
final class HouseCheck {
  private static final String PAGES = "port for the pages";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private HouseCheck() {}

  /**
   * The pages' port.
   *
   * @param serviceRuns whether the service itself has it
   */
  record Pages(Finding finding, boolean serviceRuns) {}

  static Pages pages(Settings.Web web) {
    String where = web.host() + ":" + web.port();
    WebSettings settings =
        new WebSettings(
            web.host(),
            web.port(),
            web.publicUrl(),
            web.behindProxy(),
            web.tls().map(tls -> new WebSettings.Pem(tls.certificate(), tls.key())));
    try {
      WebServer.start(settings, List.of()).close();
      return new Pages(Finding.ok(PAGES, where, "is free"), false);
    } catch (WebException failed) {
      if (failed.getCause() instanceof BindException && isUs(web)) {
        return new Pages(Finding.ok(PAGES, where, "the service runs there"), true);
      }
      return new Pages(
          Finding.wanting(PAGES, where, why(failed), "mend web in the settings"), false);
    }
  }

  /**
   * Whether the service answers there. Under TLS it is asked by name, so that it has to be ours.
   */
  private static boolean isUs(Settings.Web web) {
    String host = web.host().equals("0.0.0.0") ? "127.0.0.1" : web.host();
    String place = (host.contains(":") ? "[" + host + "]" : host) + ":" + web.port();
    URI own = URI.create((web.tls().isPresent() ? "https://" : "http://") + place);
    URI asked = web.tls().isPresent() ? web.publicUrl().orElse(own) : own;
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client
          .send(
              HttpRequest.newBuilder(asked.resolve("/health")).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString())
          .body()
          .contains("\"status\":\"up\"");
    } catch (java.io.IOException another) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Finding database(Settings.Database settings, Optional<Path> folder, boolean serviceRuns) {
    String what = "database";
    String where =
        folder
            .map(Path::toString)
            .or(settings::url)
            .map(url -> url.split("[;?]", 2)[0])
            .orElseThrow();
    if (serviceRuns) {
      return Finding.notTried(what, where, "the service has it open");
    }
    try {
      Database.open(Installation.database(settings, folder)).close();
      return Finding.ok(what, where, "opens");
    } catch (DatabaseException failed) {
      return Finding.wanting(what, where, why(failed), "mend database in the settings");
    }
  }

  static Finding models(Installation installation, Settings.Speech settings) {
    String where = installation.models().toString();
    try (SpeechKit speech =
        SpeechKit.open(installation.models(), installation.promptCache(), settings)) {
      return Finding.ok("models", where, speech.why());
    } catch (SpeechException missing) {
      return Finding.wanting("models", where, why(missing), "run models/fetch");
    }
  }

  private static String why(RuntimeException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
  }
}
