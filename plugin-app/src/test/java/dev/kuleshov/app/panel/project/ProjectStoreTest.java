package dev.kuleshov.app.panel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectStoreTest {

  private static final List<Path> MEDIA = List.of(Path.of("/films/a.mp4"));

  @TempDir Path folder;

  private static Edit rename(String name) {
    return new Edit("rename", Patch.ofName(name), 0);
  }

  private List<Path> files(String glob) throws Exception {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      List<Path> found = new java.util.ArrayList<>();
      files.forEach(found::add);
      return found;
    }
  }

  @Test
  void edit_afterTheProjectWasDiscarded_isRefusedAndWritesNothing() throws Exception {
    ProjectStore store = new ProjectStore(folder, Clock.systemUTC());
    OpenProject held = store.of(MEDIA);
    assertTrue(store.discard(held.now().id()));
    UsageException refused =
        assertThrows(UsageException.class, () -> held.edit(now -> rename("again")));
    assertEquals("project.unknown", refused.code());
    assertEquals(List.of(), files("*.json"));
    assertEquals(1, files("trash").size());
    assertEquals(Optional.empty(), store.find(held.now().id()));
  }

  @Test
  void discard_whileAnEditIsUnderWay_waitsAndTakesItAlong() throws Exception {
    ProjectStore store = new ProjectStore(folder, Clock.systemUTC());
    OpenProject held = store.of(MEDIA);
    CountDownLatch editing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread editor =
        new Thread(
            () ->
                held.edit(
                    now -> {
                      editing.countDown();
                      try {
                        goOn.await(20, TimeUnit.SECONDS);
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return rename("renamed just now");
                    }));
    editor.start();
    assertTrue(editing.await(20, TimeUnit.SECONDS));
    Thread discarder = new Thread(() -> store.discard(held.now().id()));
    discarder.start();
    goOn.countDown();
    editor.join(20_000);
    discarder.join(20_000);
    assertEquals(List.of(), files("*.json"), "the edit must not write the file again");
    Path trash = folder.resolve("trash");
    try (var put = Files.list(trash)) {
      assertTrue(Files.readString(put.findFirst().orElseThrow()).contains("renamed just now"));
    }
    OpenProject fresh = store.of(MEDIA);
    assertFalse(fresh.now().content().name().contains("renamed"));
  }

  @Test
  void load_trackFromBeforeThereWereProfiles_followsNetflix() throws Exception {
    ProjectStore store = new ProjectStore(folder, Clock.systemUTC());
    OpenProject project = store.of(MEDIA);
    CaptionTrack track = new CaptionTrack("en", "English", "bbc", java.util.Map.of());
    project.edit(now -> new Edit("add track", Patch.ofTrack("k1", Optional.of(track)), 1));
    Path file = files("p*.json").get(0);
    assertEquals("bbc", loaded("k1").profile());
    Files.writeString(file, Files.readString(file).replace("\"profile\":\"bbc\",", ""));
    assertEquals("netflix", loaded("k1").profile());
  }

  private CaptionTrack loaded(String id) {
    ProjectStore store = new ProjectStore(folder, Clock.systemUTC());
    return store.list().get(0).content().tracks().get(id);
  }
}
