package dev.kuleshov.benchmarks.shots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each detector's output is read with frames counted from 0, the first of the new shot. */
class DetectorsTest {

  private static final Path PROGRAM = Path.of("program");

  @TempDir private Path folder;

  @Test
  void found_kuleshov_readsCutsAndRanges() throws IOException {
    Path output =
        write(
            "output",
            """
            {"cuts": [12], "gradual": [{"start": 20, "end": 29, "type": "wipe"}]}
            """);

    assertEquals(
        List.of(Boundary.cut(12, 1), new Boundary(BoundaryType.WIPE, 20, 29, 1)),
        new Kuleshov(PROGRAM, List.of()).found(output, folder, 25));
  }

  @Test
  void found_sceneDetect_countsFromOneAndTheFirstSceneIsNoCut() throws IOException {
    write(
        "scenes.csv",
        """
        Timecode List:,00:00:01.200
        Scene Number,Start Frame,Start Timecode
        1,1,00:00:00.000
        2,31,00:00:01.200
        """);

    assertEquals(
        List.of(Boundary.cut(30, 1)),
        new SceneDetect(PROGRAM, "hash").found(folder.resolve("none"), folder, 25));
  }

  @Test
  void found_sceneDetectWithoutScenes_isNothing() throws IOException {
    write("scenes.csv", "Timecode List:\nScene Number,Start Frame\n");

    assertEquals(
        List.of(), new SceneDetect(PROGRAM, "hash").found(folder.resolve("none"), folder, 25));
  }

  @Test
  void found_transNet_readsWhatLiesBetweenShots() throws IOException {
    write(
        "shots.json",
        """
        [{"start_frame": 0, "end_frame": 29},
         {"start_frame": 30, "end_frame": 59},
         {"start_frame": 65, "end_frame": 90}]
        """);

    assertEquals(
        List.of(Boundary.cut(30, 1), new Boundary(BoundaryType.DISSOLVE, 60, 65, 1)),
        new TransNet(PROGRAM).found(folder.resolve("none"), folder, 25));
  }

  @Test
  void found_sceneFilter_turnsTimesIntoFrames() throws IOException {
    write(
        "changes.txt",
        """
        frame:30   pts:15360   pts_time:1.2
        lavfi.scd.time=1.2
        frame:76   pts:38912   pts_time:3.04
        lavfi.scd.time=3.04
        """);

    assertEquals(
        List.of(Boundary.cut(30, 1), Boundary.cut(76, 1)),
        new SceneFilter(PROGRAM).found(folder.resolve("none"), folder, 25));
  }

  @Test
  void in_folder_findsFilmsWithTruthOnly() throws IOException {
    write("a.mp4", "");
    write("a.truth.json", "{\"hard_cuts\": [5]}");
    write("b.mp4", "");

    List<LabelledFilm> films = LabelledFilm.in(folder);
    assertEquals(List.of("a"), films.stream().map(LabelledFilm::name).toList());
    assertEquals(List.of(5L), films.get(0).truth().hardCuts());
    assertEquals(List.of(), LabelledFilm.in(folder.resolve("b.mp4")).get(0).truth().hardCuts());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
