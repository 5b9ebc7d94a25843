package dev.kuleshov.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import dev.kuleshov.api.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

  /** What {@code printf model | sha256sum} says. */
  private static final String MODEL =
      "9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4";

  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              new CatalogueEntry("face/net.pt", "a net", "MIT", "a friend", 5, MODEL, true),
              new CatalogueEntry(
                  "face/other.pt",
                  "another net",
                  "Some Terms",
                  "a stranger",
                  1_400_000,
                  MODEL,
                  false,
                  "https://example.org/terms",
                  List.of(new ModelSource("https://example.org/other.pt", List.of())))));

  @TempDir Path folder;

  private Path write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }

  private ModelStore store() {
    return new ModelStore(List.of(folder.resolve("own"), folder.resolve("home")), CATALOGUE);
  }

  @Test
  void find_wholeFile_isFound() throws Exception {
    Path file = write("home/face/net.pt", "model");
    assertEquals(Optional.of(file), store().find("face/net.pt"));
    assertEquals(file, store().require("face/net.pt"));
  }

  @Test
  void find_damagedFileFirst_takesTheWholeOne() throws Exception {
    write("own/face/net.pt", "mod");
    Path file = write("home/face/net.pt", "model");
    assertEquals(Optional.of(file), store().find("face/net.pt"));
  }

  @Test
  void require_damagedFile_saysSo() throws Exception {
    write("own/face/net.pt", "mod");
    assertEquals(Optional.empty(), store().find("face/net.pt"));
    var error = assertThrows(MalformedInputException.class, () -> store().require("face/net.pt"));
    assertEquals("model.damaged", error.code());
  }

  @Test
  void require_noFile_saysWhatItIsAndHowLarge() {
    var error = assertThrows(MissingModelException.class, () -> store().require("face/net.pt"));
    assertEquals("model.missing", error.code());
    assertTrue(error.getMessage().contains("a net (0.0 MB, MIT, from a friend)"));
  }

  @Test
  void require_noFileThatCanBeFetched_saysHow() {
    var error = assertThrows(MissingModelException.class, () -> store().require("face/other.pt"));
    assertTrue(error.getMessage().contains("another net (1.4 MB, Some Terms"), error.getMessage());
    assertTrue(
        error
            .getMessage()
            .endsWith("get it with: kuleshov models pull face/other.pt --accept-licence."),
        error.getMessage());
  }

  @Test
  void find_markedFile_isTakenUntilItChanges() throws Exception {
    Path file = write("home/face/net.pt", "model");
    ModelFile.mark(file, CATALOGUE.models().get(0));
    assertEquals(Optional.of(file), store().find("face/net.pt"));
    write("home/face/net.pt", "wrong");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertEquals(Optional.empty(), store().find("face/net.pt"));
  }

  @Test
  void named_shortName_isUnderstood() {
    assertEquals("face/net.pt", CATALOGUE.named("net").name());
    assertEquals("face/net.pt", CATALOGUE.named("net.pt").name());
    assertThrows(UsageException.class, () -> CATALOGUE.named("face"));
  }

  @Test
  void find_fileOutsideTheCatalogue_isTakenAsItIs() throws Exception {
    Path file = write("home/scene/mine.pt", "anything");
    assertEquals(Optional.of(file), store().find("scene/mine.pt"));
  }

  @Test
  void findOwn_usersNet_goesBeforeTheOneThatShips() throws Exception {
    Path ships = write("home/face/net.pt", "model");
    assertEquals(Optional.of(ships), store().findOwn("face/net.pt"));
    Path theirs = write("home/own/net.pt", "trained");
    assertEquals(Optional.of(theirs), store().findOwn("face/net.pt"));
  }

  void own_catalogue_hasNamesInOrder() {
    List<String> names = Catalogue.own().models().stream().map(CatalogueEntry::name).toList();
    assertEquals(names.stream().sorted().distinct().toList(), names);
    assertTrue(names.contains("vad/silero_vad.jit"));
  }
}
