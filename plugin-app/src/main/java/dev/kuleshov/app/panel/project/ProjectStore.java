package dev.kuleshov.app.panel.project;

import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.KuleshovException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of projects, one file each.
 *
 * <p>A file is replaced as a whole, so that it is never half-written; what a crash left beside it
 * is swept away when the store is opened. The same media in the same order is the same project.
 */
public final class ProjectStore {

  private static final System.Logger LOG = System.getLogger(ProjectStore.class.getName());

  private static final int ID_DIGITS = 16;

  private final Path folder;
  private final Clock clock;
  private final Map<String, OpenProject> open = new ConcurrentHashMap<>();

  /**
   * Opens a store.
   *
   * @param folder where projects lie; made if it is missing
   * @param clock tells when something was changed
   * @throws InputOutputException {@code output.projects} if the folder cannot be used
   */
  public ProjectStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      Files.createDirectories(folder);
      sweep(folder);
      load(folder);
    } catch (IOException e) {
      throw new InputOutputException(
          "output.projects", "Cannot use the folder of projects, " + folder + ".", e);
    }
  }

  private static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
      for (Path part : parts) {
        Files.delete(part);
      }
    }
  }

  private void load(Path from) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "p*.json")) {
      for (Path file : files) {
        try {
          Project project =
              Project.SCHEMA.read(Files.readString(file), Project.class, file.toString());
          if (file.equals(file(project.id()))) {
            open.put(project.id(), new OpenProject(file, project, clock));
          }
        } catch (IOException | KuleshovException e) {
          // One that cannot be read, perhaps for being newer, stays where it is, for a person.
          LOG.log(System.Logger.Level.WARNING, "Left aside: " + e.getMessage());
        }
      }
    }
  }

  /** Returns all projects, the one changed last first. */
  public List<Project> list() {
    return open.values().stream()
        .map(OpenProject::now)
        .sorted(Comparator.comparing(Project::modified).reversed().thenComparing(Project::id))
        .toList();
  }

  /**
   * Finds a project.
   *
   * @param id its id
   */
  public Optional<OpenProject> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /**
   * Returns the project of some media, a new one if there is none.
   *
   * @param media absolute paths, in the order of the story
   * @throws InputOutputException {@code output.unwritable} if a new one cannot be saved
   */
  public synchronized OpenProject of(List<Path> media) {
    String id = id(media);
    OpenProject known = open.get(id);
    if (known != null) {
      return known;
    }
    if (Files.exists(file(id))) {
      throw new InputOutputException(
          "output.project-unreadable",
          "The project " + file(id) + " cannot be read; move it away to begin anew.",
          null);
    }
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    Content content = Content.fresh(String.valueOf(media.get(0).getFileName()));
    Project project = new Project(id, now, now, 0, 1, media, content, History.EMPTY);
    OpenProject fresh = new OpenProject(file(id), project, clock);
    fresh.save();
    open.put(id, fresh);
    return fresh;
  }

  /**
   * Moves a project out of the way; its file stays in the folder {@code trash}.
   *
   * @param id its id
   * @return whether there was one
   */
  public synchronized boolean discard(String id) {
    OpenProject project = open.get(id);
    if (project == null) {
      return false;
    }
    try {
      Path trash = Files.createDirectories(folder.resolve("trash"));
      project.discard(trash.resolve(id + "-" + clock.millis() + ".json"));
    } catch (IOException e) {
      throw new InputOutputException("output.unwritable", "The project could not be put away.", e);
    }
    open.remove(id);
    return true;
  }

  private Path file(String id) {
    return folder.resolve(id + ".json");
  }

  private static String id(List<Path> media) {
    Map<Integer, String> names = new TreeMap<>();
    for (Path file : media) {
      names.put(names.size(), file.toString());
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\0", names.values()).getBytes(StandardCharsets.UTF_8));
      return "p" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
