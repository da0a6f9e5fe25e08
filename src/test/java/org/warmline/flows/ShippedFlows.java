package org.warmline.flows;

import java.nio.file.Path;
import org.warmline.actions.DirectActions;

/** The flows that come with this version, as tests use them. */
public final class ShippedFlows {
  public static final Path FOLDER = Path.of("dialplans", "flows");

  private ShippedFlows() {}

  public static Generation load() {
    return loader().loadShipped();
  }

  public static FlowsLoader loader() {
    return new FlowsLoader(FOLDER, DirectActions.facts());
  }
}
