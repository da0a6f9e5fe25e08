package org.warmline.web;

import java.util.Set;
import java.util.function.Supplier;

/**
 * An address that answers {@code GET} with text, to those alone who ask from certain addresses;
 * whoever else asks is told that there is nothing.
 *
 * @param from addresses; behind a proxy, those that it tells of
 */
public record TextRoute(String path, String contentType, Set<String> from, Supplier<String> text)
    implements Route {
  public TextRoute {
    from = Set.copyOf(from);
  }
}
