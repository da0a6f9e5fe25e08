package org.warmline.web;

/**
 * Answers one request. Called on a virtual thread, several at once; may block, never interrupted.
 */
@FunctionalInterface
public interface JsonHandler {
  JsonAnswer answer(WebRequest request);
}
