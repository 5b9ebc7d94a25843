package dev.kuleshov.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in of docs/plugins.md, compiled, dropped into a folder and used by a new process. */
class ExamplePluginTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("kuleshov.home"), "docs", "example-plugin", "src", "main");

  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d",
                classes.toString(),
                "-Werror",
                "-Xlint:all,-processing,-classfile,-path",
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> sources = Files.walk(SOURCES.resolve("java"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toString)
          .forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, result, "the example compiles");
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    try (OutputStream out = Files.newOutputStream(plugins.resolve("example.jar"));
        JarOutputStream jar = new JarOutputStream(out)) {
      add(jar, classes);
      add(jar, SOURCES.resolve("resources"));
    }
  }

  @Test
  void plugins_jarInTheFolder_isListed() throws Exception {
    String out = run("plugins");

    assertTrue(out.matches("(?s).*heuristic +example-light-match +example\\.jar.*"), out);
    assertTrue(out.matches("(?s).*timeline-format +cutlist +example\\.jar.*"), out);
    assertTrue(out.matches("(?s).*timeline-format +otio +built-in.*"), out);
  }

  @Test
  void suggest_jarInTheFolder_isUsed() throws Exception {
    Path out = folder.resolve("out");
    run("suggest", Outcome.demo().toString(), "-o", out.toString(), "--format", "cutlist");

    List<String> list = Files.readAllLines(out.resolve("demo.csv"));
    assertEquals("media,source in (s),source out (s),frames", list.get(0));
    assertTrue(list.get(1).startsWith("\"demo.mp4\","), list.toString());
    assertTrue(
        Files.readString(out.resolve("suggestions.json")).contains("example-light-match"),
        "the rule has a word on most cuts");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path")));
    for (String property :
        List.of(
            "kuleshov.home",
            "ai.djl.offline",
            "DJL_CACHE_DIR",
            "ENGINE_CACHE_DIR",
            "org.bytedeco.javacpp.cachedir")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("KULESHOV_PLUGINS", folder.resolve("plugins").toString());
    assertEquals(0, builder.start().waitFor(), () -> read(err));
    return Files.readString(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void add(JarOutputStream jar, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
      }
    }
  }
}
