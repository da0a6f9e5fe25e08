package org.warmline.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Files that an admin wrote cannot be used; carries every fault found, not only the first. */
public final class FaultsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // an immutable list of records, never serialized
  private final List<Fault> faults;

  public FaultsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
