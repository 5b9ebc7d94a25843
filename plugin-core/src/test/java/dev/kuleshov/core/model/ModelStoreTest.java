package dev.kuleshov.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.MissingModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
              new CatalogueEntry(
                  "face/net.pt", "a net", "MIT", "a friend", 1_400_000, MODEL, true)));

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
    assertTrue(error.getMessage().contains("a net (1.4 MB, MIT, from a friend)"));
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

  @Test
  void of_noFolders_findsNothing() {
    assertEquals(Optional.empty(), ModelStore.of(null, "").find("face/net.pt"));
  }

  @Test
  void own_catalogue_hasNamesInOrder() {
    List<String> names = Catalogue.own().models().stream().map(CatalogueEntry::name).toList();
    assertEquals(names.stream().sorted().distinct().toList(), names);
    assertTrue(names.contains("vad/silero_vad.jit"));
  }
}
