package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.InputOutputException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The folder where third parties' jars are dropped. */
final class PluginFolder {

  private PluginFolder() {}

  /**
   * Returns a class loader that sees Kuleshov and every jar in the folder.
   *
   * @param folder the folder; an empty or absent one adds nothing
   * @throws InputOutputException with code {@code plugins.unreadable} if it cannot be listed
   */
  static ClassLoader loader(Optional<Path> folder) {
    ClassLoader own = PluginFolder.class.getClassLoader();
    List<URL> jars = folder.filter(Files::isDirectory).map(PluginFolder::jars).orElse(List.of());
    return jars.isEmpty() ? own : new URLClassLoader("plug-ins", jars.toArray(URL[]::new), own);
  }

  private static List<URL> jars(Path folder) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      List<URL> jars = new ArrayList<>();
      TreeSet<Path> inOrder = new TreeSet<>();
      found.forEach(inOrder::add);
      for (Path jar : inOrder) {
        jars.add(jar.toUri().toURL());
      }
      return jars;
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a path always has an address", e);
    } catch (IOException e) {
      throw new InputOutputException(
          "plugins.unreadable", "The plug-in folder " + folder + " cannot be read.", e);
    }
  }
}
