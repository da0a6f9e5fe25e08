package org.warmline.web;

import jakarta.servlet.http.HttpServlet;

/**
 * An address answered by a servlet of the room itself. Host, Origin and the headers of {@link
 * WebServer} are seen to; body limits are the servlet's own affair.
 */
public record ServletRoute(String path, HttpServlet servlet) implements Route {}
