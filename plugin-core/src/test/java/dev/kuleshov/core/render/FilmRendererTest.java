package dev.kuleshov.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Gap;
import dev.kuleshov.api.timeline.MediaReference;
import dev.kuleshov.api.timeline.Mix;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.api.timeline.TrackItem;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.media.NumberedFilm;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmRendererTest {

  private static final FrameRate RATE = FrameRate.FPS_25;
  private static final int BLUR = 10;

  @TempDir Path folder;
  private MediaInfo film;

  @BeforeEach
  void makeAFilm() throws Exception {
    Path file = folder.resolve("numbered.mp4");
    film =
        MediaProbe.probe(NumberedFilm.at(file, "mp4").sound(NumberedFilm.blip(2, 1.4), 0).write());
  }

  private Clip clip(long from, long to) {
    MediaReference media =
        new MediaReference(
            "numbered",
            film.file().toUri(),
            RATE,
            film.duration(),
            Optional.empty(),
            64,
            48,
            1,
            48_000);
    return new Clip(
        "clip", media, TimeRange.of(new FrameRange(from, to), RATE), Optional.empty(), List.of());
  }

  private static RationalTime frames(long count) {
    return RationalTime.ofFrames(count, RATE);
  }

  private static Track pictures(TrackItem... items) {
    return new Track(Track.Kind.VIDEO, "V", List.of(items));
  }

  private static Track sound(TrackItem... items) {
    return new Track(Track.Kind.AUDIO, "A", List.of(items));
  }

  private static Timeline edit(Track... tracks) {
    return new Timeline(
        "edit", RATE, new Timecode(0, RATE, false), 64, 48, List.of(tracks), List.of());
  }

  private Played render(Timeline edit, String name) {
    return render(edit, name, Optional.empty());
  }

  private Played render(Timeline edit, String name, Optional<CaptionPainter> captions) {
    Path file = folder.resolve("out").resolve(name);
    renderer(edit, captions).write(file, JobMonitor.NONE);
    assertEquals(List.of(name), left());
    return new Played(file);
  }

  private FilmRenderer renderer(Timeline edit, Optional<CaptionPainter> captions) {
    Map<URI, MediaInfo> media = Map.of(film.file().toUri(), film);
    return new FilmRenderer(edit, media, captions);
  }

  /** What lies in the folder of the film, hidden files too. */
  private List<String> left() {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (java.io.IOException e) {
      return List.of();
    }
  }

  private static void assertShades(Played played, int at, long from, long to) {
    for (long frame = from; frame < to; frame++) {
      int index = (int) (at + frame - from);
      assertEquals(NumberedFilm.shade(frame), played.grey(index), BLUR, "frame " + index);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "b.mov", "c.mkv", "d.webm"})
  void write_cutInAnotherOrder_showsExactlyItsFrames(String name) {
    Played played =
        render(edit(pictures(clip(30, 45), clip(5, 20), new Gap(frames(5)), clip(45, 50))), name);
    assertEquals(40, played.pictures.size());
    assertEquals(RATE, played.info.video().orElseThrow().rate());
    assertShades(played, 0, 30, 45);
    assertShades(played, 15, 5, 20);
    for (int frame = 30; frame < 35; frame++) {
      assertEquals(0, played.grey(frame), BLUR);
    }
    assertShades(played, 35, 45, 50);
  }

  @Test
  void write_soundOfAClip_liesWhereTheEditHasIt() {
    Timeline edit = edit(pictures(clip(0, 50)), sound(new Gap(frames(10)), clip(25, 50)));
    Played played = render(edit, "a.mp4");
    // The blip is at 1.4 s of the film; the edit plays that from second 1 at 0.4 s.
    assertEquals(0.8, played.firstLouderThan(0.3), 0.01);
  }

  @Test
  void write_editWithoutSoundTracks_isHeardWithItsPictures() {
    assertEquals(0.4, render(edit(pictures(clip(25, 50))), "a.mp4").firstLouderThan(0.3), 0.01);
  }

  @Test
  void write_dissolve_mixesBothPictures() {
    Timeline edit =
        edit(pictures(clip(0, 20), new Mix("dissolve", frames(4), frames(4)), clip(30, 50)));
    Played played = render(edit, "a.mp4");
    assertEquals(40, played.pictures.size());
    assertShades(played, 0, 0, 16);
    assertShades(played, 24, 34, 50);
    for (int i = 0; i < 8; i++) {
      double share = (i + 1) / 9.0;
      double mixed = (1 - share) * NumberedFilm.shade(16 + i) + share * NumberedFilm.shade(26 + i);
      assertEquals(mixed, played.grey(16 + i), BLUR, "mixed frame " + i);
    }
  }

  @Test
  void write_upperTrack_coversTheLower() {
    Timeline edit = edit(pictures(clip(0, 30)), pictures(new Gap(frames(10)), clip(40, 50)));
    Played played = render(edit, "a.mp4");
    assertShades(played, 0, 0, 10);
    assertShades(played, 10, 40, 50);
    assertShades(played, 20, 20, 30);
  }

  @Test
  void write_subtitles_areThereWhileTheirCueIs() {
    SubtitleTrack track =
        new SubtitleTrack(
            "en",
            List.of(new Cue(TimeRange.of(new FrameRange(10, 30), RATE), List.of("HHHHHHHH"))));
    Timeline large =
        new Timeline(
            "large",
            RATE,
            new Timecode(0, RATE, false),
            640,
            480,
            List.of(pictures(clip(0, 50))),
            List.of());
    Played played =
        render(large, "a.mp4", Optional.of(new CaptionPainter(track, Optional.empty())));
    for (int frame = 0; frame < 50; frame++) {
      long white = played.white(frame);
      boolean shown = frame >= 10 && frame < 30;
      assertEquals(shown, white > 100, "frame " + frame + " has " + white + " white pixels");
    }
    assertShades(played, 0, 0, 50);
  }

  @Test
  void write_clipLongerThanItsFile_holdsTheLastPictureAndSaysSo() {
    FilmRenderer renderer = renderer(edit(pictures(clip(40, 100))), Optional.empty());
    Path file = folder.resolve("out/a.mp4");
    List<Finding> findings = renderer.write(file, JobMonitor.NONE);
    assertEquals(List.of("media.truncated"), findings.stream().map(Finding::code).toList());
    Played played = new Played(file);
    assertEquals(60, played.pictures.size());
    assertShades(played, 0, 40, 50);
    assertEquals(NumberedFilm.shade(49), played.grey(59), BLUR);
  }

  @Test
  void write_tinyPicture_isAsLargeAsEncodersWant() {
    Timeline tiny =
        new Timeline(
            "tiny",
            RATE,
            new Timecode(0, RATE, false),
            2,
            3,
            List.of(pictures(clip(0, 5))),
            List.of());
    assertEquals(5, render(tiny, "a.mp4").pictures.size());
  }

  @Test
  void write_pictureNoEncoderTakes_isSaid() {
    Timeline huge =
        new Timeline(
            "huge",
            RATE,
            new Timecode(0, RATE, false),
            20_000,
            16,
            List.of(pictures(clip(0, 5))),
            List.of());
    FilmRenderer renderer = renderer(huge, Optional.empty());
    var error =
        assertThrows(
            UnsupportedInputException.class,
            () -> renderer.write(folder.resolve("out/a.webm"), JobMonitor.NONE));
    assertEquals("output.encoder", error.code());
    assertEquals(List.of(), left());
  }

  @Test
  void write_cancelled_leavesNothing() {
    JobMonitor late =
        new JobMonitor() {
          private double done;

          @Override
          public void progress(String stage, double fraction) {
            done = stage.startsWith("Writing") ? fraction : 0;
          }

          @Override
          public boolean isCancelled() {
            return done > 0.3;
          }
        };
    Path file = folder.resolve("out/a.mp4");
    FilmRenderer renderer = renderer(edit(pictures(clip(0, 50))), Optional.empty());
    assertThrows(CancelledException.class, () -> renderer.write(file, late));
    assertEquals(List.of(), left());
  }

  @Test
  void write_placeThatCannotBeWritten_isSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way").resolve("a.mp4");
    FilmRenderer renderer = renderer(edit(pictures(clip(0, 50))), Optional.empty());
    var error =
        assertThrows(InputOutputException.class, () -> renderer.write(file, JobMonitor.NONE));
    assertEquals("output.unwritable", error.code());
    var ending =
        assertThrows(
            UsageException.class, () -> renderer.write(folder.resolve("a.avi"), JobMonitor.NONE));
    assertEquals("output.format", ending.code());
  }

  @Test
  void renderer_emptyEdit_isRefused() {
    assertThrows(UnsupportedInputException.class, () -> renderer(edit(), Optional.empty()));
  }
}
