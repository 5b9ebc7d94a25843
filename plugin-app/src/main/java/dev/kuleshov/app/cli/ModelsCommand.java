package dev.kuleshov.app.cli;

import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelStore;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists and checks the models that Kuleshov works with.")
final class ModelsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with models: list or verify.");
  }

  @Command(name = "list", description = "Lists every model and where it was found.")
  int list(@Mixin CommonOptions options) {
    ModelStore store = options.assistant().models();
    for (CatalogueEntry entry : store.catalogue().models()) {
      options
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-28s %9s  %-10s %s; %s",
                  entry.name(),
                  entry.size(),
                  entry.licence(),
                  entry.purpose(),
                  store.find(entry.name()).map(Object::toString).orElse("not here")));
    }
    options.out().flush();
    return 0;
  }

  @Command(
      name = "verify",
      description = "Checks the models that ship: exit 4 if one is missing, 3 if one is damaged.")
  int verify(@Mixin CommonOptions options) {
    ModelStore store = options.assistant().models();
    store.catalogue().models().stream()
        .filter(CatalogueEntry::ships)
        .forEach(entry -> store.require(entry.name()));
    options.out().println("Every model that ships is here and whole.");
    options.out().flush();
    return 0;
  }
}
