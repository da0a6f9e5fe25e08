package org.warmline.actions;

/** A flow asked for an action without a value that it needs, or with one in no canonical form. */
final class UnusableArgumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableArgumentException(String argument, String expected) {
    super("needs the argument " + argument + " as " + expected + "; see the slots of the flow");
  }
}
