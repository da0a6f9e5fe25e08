package org.warmline.web;

import org.eclipse.jetty.http.HttpFields;

/** What every answer tells the browser to forbid. */
final class SecurityHeaders {
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "media-src 'self' blob:",
          "worker-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'self'");

  private final boolean secure;

  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  /** Sets them; no-store stands until a page says otherwise. */
  void putInto(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", CONTENT_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", "microphone=(self)");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
