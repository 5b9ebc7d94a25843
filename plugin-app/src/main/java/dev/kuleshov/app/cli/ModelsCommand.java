package dev.kuleshov.app.cli;

import dev.kuleshov.core.model.CatalogueEntry;
import dev.kuleshov.core.model.ModelStore;
import dev.kuleshov.core.pipeline.EditingAssistant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Lists, fetches and checks the models that Kuleshov works with.")
final class ModelsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with models: list, pull or verify.");
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
                  "%-38s %9s  %-10s %s; %s",
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
      name = "pull",
      description = {
        "Fetches models that do not ship, and checks them.",
        "A download that was stopped goes on where it was."
      })
  int pull(
      @Mixin CommonOptions options,
      @Parameters(
              paramLabel = "NAME",
              arity = "1..*",
              description = "The models, as kuleshov models list names them.")
          List<String> names,
      @Option(
              names = {"--accept-licence", "--accept-license"},
              description = "Accept the terms of models that have some.")
          boolean accepted,
      @Option(
              names = "--from",
              paramLabel = "FOLDER",
              description = "Look in this folder before any server.")
          Path folder) {
    EditingAssistant assistant = options.assistant();
    List<CatalogueEntry> entries = new ArrayList<>();
    names.forEach(name -> entries.add(assistant.models().catalogue().named(name)));
    for (CatalogueEntry entry : entries) {
      Optional<Path> here = assistant.models().find(entry.name());
      Path file =
          here.orElseGet(
              () ->
                  assistant.fetch(entry, accepted, Optional.ofNullable(folder), options.monitor()));
      options.out().println(file + " (" + entry.size() + ", " + entry.licence() + ")");
      options.out().flush();
    }
    return 0;
  }

  @Command(
      name = "verify",
      description = {
        "Reads every model that is here and checks it.",
        "Exit 4 if one that ships is missing, 3 if one is damaged."
      })
  int verify(@Mixin CommonOptions options) {
    ModelStore store = options.assistant().models();
    List<CatalogueEntry> checked =
        store.catalogue().models().stream()
            .filter(entry -> entry.ships() || store.isThere(entry.name()))
            .toList();
    checked.forEach(entry -> store.verify(entry.name(), options.monitor()));
    options.out().println(checked.size() + " models are here and whole, among them all that ship.");
    options.out().flush();
    return 0;
  }
}
