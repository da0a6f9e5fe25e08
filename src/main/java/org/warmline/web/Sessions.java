package org.warmline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in. A session is a random id in a cookie that scripts cannot read; it ends after 12
 * hours without use, when it is revoked, or when 10,000 newer ones were opened. None outlives the
 * process. May be shared between threads.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final int MOST = 10_000;

  private final String cookieName;
  private final String attributes;
  private final InstantSource clock;
  private final Map<String, SignedIn> sessions = new Recent<>(MOST);

  /**
   * Sessions of one part of the site.
   *
   * @param path where browsers send the cookie, such as {@code /desk}
   * @param secure whether pages come over TLS: {@link WebSettings#secure()}
   */
  public Sessions(String cookieName, String path, boolean secure, InstantSource clock) {
    this.cookieName = cookieName;
    this.attributes = "; Path=" + path + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    this.clock = clock;
  }

  /** Signs somebody in; gives the value of {@code Set-Cookie}. */
  public synchronized String open(String name) {
    String id = RandomId.next();
    sessions.put(id, new SignedIn(name, clock.instant()));
    return cookieName + "=" + id + attributes;
  }

  /** The name of who sent this request, whose session counts as used by it. */
  public synchronized Optional<String> findName(WebRequest request) {
    String id = id(request);
    SignedIn found = sessions.get(id);
    if (found == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (!now.isBefore(found.used().plus(IDLE))) {
      sessions.remove(id);
      return Optional.empty();
    }
    sessions.put(id, new SignedIn(found.name(), now));
    return Optional.of(found.name());
  }

  /** Signs out who sent this request; gives the value of {@code Set-Cookie} that forgets it. */
  public synchronized String revoke(WebRequest request) {
    sessions.remove(id(request));
    return cookieName + "=" + attributes + "; Max-Age=0";
  }

  /** Signs somebody out everywhere. */
  public synchronized void revokeAll(String name) {
    sessions.values().removeIf(one -> one.name().equals(name));
  }

  private String id(WebRequest request) {
    return request.cookies().getOrDefault(cookieName, "");
  }

  private record SignedIn(String name, Instant used) {}
}
