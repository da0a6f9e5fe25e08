/**
 * HTTP and WebSocket: one server, its guards, and what rooms need to offer pages and calls on it.
 */
@org.jspecify.annotations.NullMarked
package org.warmline.web;
