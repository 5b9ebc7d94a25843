package dev.kuleshov.core.heuristic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.spi.CutHeuristic;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeuristicsTest {

  @TempDir Path plugin;

  @Test
  void load_noPlugins_findsEveryBuiltInRuleInOrder() {
    Heuristics loaded = Heuristics.load(getClass().getClassLoader());
    List<String> ids = loaded.rules().stream().map(CutHeuristic::id).toList();
    assertEquals(List.of(), loaded.findings());
    assertEquals(ids.stream().sorted().toList(), ids);
    assertEquals(25, ids.size());
    assertTrue(ids.contains("word-safety"));
  }

  @Test
  void load_brokenPlugin_isNamedAndTheRestStays() throws IOException {
    Path services = Files.createDirectories(plugin.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(CutHeuristic.class.getName()), "com.example.Missing\ncom.example.Gone\n");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {plugin.toUri().toURL()}, getClass().getClassLoader())) {
      Heuristics loaded = Heuristics.load(loader);
      assertEquals(25, loaded.rules().size());
      assertEquals(
          List.of("plugin.unloadable", "plugin.unloadable"),
          loaded.findings().stream().map(Finding::code).toList());
      assertTrue(loaded.findings().get(0).message().contains("com.example.Missing"));
    }
  }

  @Test
  void load_secondRuleOfOneId_losesToTheBuiltIn() throws IOException {
    Path services = Files.createDirectories(plugin.resolve("META-INF/services"));
    Files.writeString(services.resolve(CutHeuristic.class.getName()), Impostor.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {plugin.toUri().toURL()}, getClass().getClassLoader())) {
      Heuristics loaded = Heuristics.load(loader);
      assertEquals(25, loaded.rules().size());
      assertTrue(loaded.rules().stream().noneMatch(Impostor.class::isInstance));
      assertEquals("plugin.duplicate", loaded.findings().get(0).code());
    }
  }

  /** A plug-in's rule that takes a built-in rule's name. */
  public static final class Impostor implements CutHeuristic {

    /** Makes it, for the service loader. */
    public Impostor() {}

    @Override
    public String id() {
      return "beat";
    }

    @Override
    public dev.kuleshov.api.suggest.MurchTerm term() {
      return dev.kuleshov.api.suggest.MurchTerm.RHYTHM;
    }

    @Override
    public java.util.Optional<dev.kuleshov.api.suggest.Reason> judge(
        dev.kuleshov.api.suggest.Candidate candidate, dev.kuleshov.api.suggest.Evidence evidence) {
      return java.util.Optional.empty();
    }
  }
}
