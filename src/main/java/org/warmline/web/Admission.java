package org.warmline.web;

import java.util.Map;

/** A guard's word on who wants to open a socket. */
public sealed interface Admission {

  /**
   * May come in.
   *
   * @param facts what the endpoint has to know, such as the name of who signed in
   */
  record Admitted(Map<String, String> facts) implements Admission {
    public Admitted {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * Stays out.
   *
   * @param status of HTTP, such as 401 or 403
   * @param sentence for the person at the page
   */
  record Refused(int status, String sentence) implements Admission {}
}
