package dev.kuleshov.app.cli;

import dev.kuleshov.core.pipeline.Plugin;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "plugins",
    description =
        "Lists heuristics, formats and classifiers: Kuleshov's own and those found in the"
            + " folder that KULESHOV_PLUGINS names.")
final class PluginsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    for (Plugin plugin : common.assistant().plugins()) {
      common
          .out()
          .println(
              String.format(
                  Locale.ROOT, "%-17s %-24s %s", plugin.service(), plugin.id(), plugin.source()));
    }
    common.out().flush();
    return 0;
  }
}
