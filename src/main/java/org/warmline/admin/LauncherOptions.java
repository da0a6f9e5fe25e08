package org.warmline.admin;

import picocli.CommandLine.Option;

/**
 * Options that the launcher reads before the program starts; taken here so that help shows them.
 */
final class LauncherOptions {
  @Option(names = "--offline", description = "Download nothing; works after the first run.")
  private boolean unusedHere;
}
