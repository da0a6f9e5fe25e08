package org.warmline.web;

/** One address that a room offers. */
public sealed interface Route permits JsonRoute, ServletRoute, SocketRoute, TextRoute {

  /** Begins with a slash; may end in {@code /*} for all addresses below, except for sockets. */
  String path();
}
