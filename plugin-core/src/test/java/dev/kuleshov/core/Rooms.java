package dev.kuleshov.core;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The map of core: which room may use which.
 *
 * <p>A room is a package directly below the base, with everything beneath it. A new room is entered
 * here first; a class outside every room breaks the build.
 */
final class Rooms {
  /** Each room may use those before it. */
  static final List<String> ORDER =
      List.of(
          "net",
          "media",
          "shot",
          "inference",
          "model",
          "dataset",
          "visual",
          "face",
          "scene",
          "audio",
          "curve",
          "heuristic",
          "suggest",
          "speech",
          "subtitle",
          "fountain",
          "text",
          "captions",
          "timeline",
          "render",
          "pipeline");

  /** Reading and writing of JSON documents, open to every room. */
  static final String DOCUMENT = "document";

  /** Rooms that stand beside the pipeline and are opened by it (or by a caller of core) only. */
  static final Set<String> BESIDE_PIPELINE = Set.of("host", "preview");

  /** Rooms that use what they like and that no other room may use. */
  static final Set<String> OUTSIDE = Set.of("training", "evaluation");

  private static final String PIPELINE = "pipeline";

  private final String base;

  Rooms(String base) {
    this.base = base;
  }

  String base() {
    return base;
  }

  /** Every class of a room, in the form of ArchUnit's package patterns. */
  String pattern(String room) {
    return base + "." + room + "..";
  }

  String[] patterns(String... rooms) {
    return List.of(rooms).stream().map(this::pattern).toArray(String[]::new);
  }

  /** The room of a class below the base; empty for one elsewhere or in the base itself. */
  Optional<String> roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(base + ".")) {
      return Optional.empty();
    }
    return Optional.of(name.substring(base.length() + 1).split("\\.", 2)[0]);
  }

  static boolean isKnown(String room) {
    return ORDER.contains(room)
        || BESIDE_PIPELINE.contains(room)
        || OUTSIDE.contains(room)
        || room.equals(DOCUMENT);
  }

  static boolean mayUse(String user, String used) {
    if (user.equals(used) || used.equals(DOCUMENT)) {
      return true;
    }
    if (user.equals(DOCUMENT) || OUTSIDE.contains(used)) {
      return false;
    }
    if (OUTSIDE.contains(user)) {
      return true;
    }
    if (BESIDE_PIPELINE.contains(used)) {
      return user.equals(PIPELINE);
    }
    return ORDER.indexOf(used) < rank(user);
  }

  private static int rank(String room) {
    return ORDER.indexOf(BESIDE_PIPELINE.contains(room) ? PIPELINE : room);
  }
}
