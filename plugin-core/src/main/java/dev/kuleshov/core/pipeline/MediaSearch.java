package dev.kuleshov.core.pipeline;

import dev.kuleshov.core.timeline.MediaUri;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the files of an edit's media: where the edit says, else among the files that the user
 * named.
 *
 * <p>An edit decision list may name no more than a reel, and edits move between machines, so a file
 * is taken by its name, by its name without extension, or because there is no other choice.
 *
 * @param substitutes files that the user named
 * @param single whether the edit uses one medium only
 */
record MediaSearch(List<Path> substitutes, boolean single) {

  Optional<Path> find(URI address) {
    Path said = Path.of(MediaUri.path(address));
    if (Files.isRegularFile(said)) {
      return Optional.of(said);
    }
    String name = MediaUri.fileName(address);
    return first(file -> name(file).equalsIgnoreCase(name))
        .or(() -> first(file -> stem(name(file)).equalsIgnoreCase(stem(name))))
        .or(() -> single && substitutes.size() == 1 ? first(file -> true) : Optional.empty());
  }

  private Optional<Path> first(Predicate<Path> matching) {
    return substitutes.stream().filter(matching).findFirst();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
