package org.warmline.web;

/**
 * Decides on the HTTP request whether a socket is opened. Called on a virtual thread; may block.
 */
@FunctionalInterface
public interface SocketGuard {
  Admission admit(WebRequest request);
}
