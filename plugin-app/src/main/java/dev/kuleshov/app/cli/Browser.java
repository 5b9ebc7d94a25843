package dev.kuleshov.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens the user's browser. */
final class Browser {

  private Browser() {}

  /**
   * Opens a page.
   *
   * @param page a file; not an address, which every user of the machine could read in the list of
   *     processes
   * @return whether there was something to open it with
   */
  static boolean open(Path page) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String file = page.toUri().toString();
    List<String> command;
    if (system.contains("windows")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", file);
    } else {
      command = List.of(system.contains("mac") ? "open" : "xdg-open", file);
    }
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
