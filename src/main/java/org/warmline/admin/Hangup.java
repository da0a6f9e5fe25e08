package org.warmline.admin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears SIGHUP, by which an operator asks for the flows to be read anew. Java has it only in a
 * module that may be missing, and some systems have no such signal: then it never comes. May be
 * shared between threads.
 */
final class Hangup {
  private static final Logger LOG = LoggerFactory.getLogger(Hangup.class);

  private final AtomicBoolean came = new AtomicBoolean();

  private Hangup() {}

  /** Hears it from now on. */
  static Hangup hear() {
    Hangup hangup = new Hangup();
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance("HUP"),
              Proxy.newProxyInstance(
                  handler.getClassLoader(), new Class<?>[] {handler}, hangup.onSignal()));
    } catch (ReflectiveOperationException | RuntimeException unheard) {
      LOG.debug("SIGHUP is not heard here; flows are still read anew when they change", unheard);
    }
    return hangup;
  }

  /** Whether it came since this was last asked. */
  boolean came() {
    return came.getAndSet(false);
  }

  private InvocationHandler onSignal() {
    return (proxy, method, arguments) ->
        switch (method.getName()) {
          case "handle" -> {
            came.set(true);
            yield null;
          }
          case "equals" -> proxy == arguments[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> "hears SIGHUP";
        };
  }
}
