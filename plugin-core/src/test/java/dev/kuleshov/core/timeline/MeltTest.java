package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.spi.TimelineFormat;
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
import dev.kuleshov.footage.Requires;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders what Kuleshov writes with melt and counts the frames that come out. */
class MeltTest {

  /** Exit codes above this tell of a signal. */
  private static final int KILLED = 128;

  @TempDir private Path folder;
  private String lastSaid = "";

  @ParameterizedTest
  @CsvSource({"mlt,25/1", "mlt,30000/1001", "kdenlive,25/1", "kdenlive,24000/1001"})
  void write_cutOfOneFilm_rendersToTheExactFrame(String id, String rateText) throws Exception {
    FrameRate rate = FrameRate.parse(rateText);
    Timeline edit = edit(film(rate), rate);
    String said = render(edit, id);
    assertFalse(said.contains("failed to load"), said);
    assertEquals(74, edit.duration().toFrame(rate));
    assertEquals("74", frames(folder.resolve("out.mp4")), said);
  }

  /**
   * MLT has subtitles since 7.28; before it tells that it leaves them out, and renders the rest.
   */
  @ParameterizedTest
  @ValueSource(strings = {"mlt", "kdenlive"})
  void write_cutWithSubtitles_rendersAllTheSame(String id) throws Exception {
    FrameRate rate = FrameRate.FPS_25;
    Cue cue = new Cue(TimeRange.of(new FrameRange(5, 50), rate), List.of("You & <me>", "我们"));
    Timeline edit =
        edit(film(rate), rate).withSubtitles(List.of(new SubtitleTrack("zh-Hans", List.of(cue))));
    String said = render(edit, id);
    String rest = said.replace("failed to load filter \"subtitle_feed\"", "");
    assertFalse(rest.contains("failed to load"), said);
    assertEquals("74", frames(folder.resolve("out.mp4")), said);
  }

  private String render(Timeline edit, String id) throws Exception {
    TimelineFormat format = TimelineFormats.load(MeltTest.class.getClassLoader()).byId(id);
    Path document = folder.resolve("édit 1." + format.extension());
    Files.write(document, format.write(edit));
    return run(
        Requires.command("melt").toString(),
        document.toString(),
        "-consumer",
        "avformat:" + folder.resolve("out.mp4"),
        "vcodec=mpeg4",
        "acodec=aac",
        "real_time=-1");
  }

  /** A cut, a gap, a dissolve and the film's last frame. */
  private static Timeline edit(Path film, FrameRate rate) {
    MediaReference media =
        new MediaReference(
            film.getFileName().toString(),
            MediaUri.of(film),
            rate,
            RationalTime.ofFrames(60, rate),
            Optional.empty(),
            128,
            72,
            1,
            48000);
    List<TrackItem> items = new ArrayList<>();
    items.add(clip(media, 5, 25, 1, rate));
    items.add(new Gap(RationalTime.ofFrames(4, rate)));
    items.add(clip(media, 30, 40, 2, rate));
    items.add(clip(media, 10, 30, 3, rate));
    RationalTime half = RationalTime.ofFrames(3, rate);
    items.add(new Mix("dissolve", half, half));
    items.add(clip(media, 40, 60, 4, rate));
    return new Timeline(
        "Melt",
        rate,
        new Timecode(0, rate, false),
        128,
        72,
        List.of(new Track(Track.Kind.VIDEO, "V1", items), new Track(Track.Kind.AUDIO, "A1", items)),
        List.of());
  }

  private static Clip clip(MediaReference media, long from, long to, int link, FrameRate rate) {
    TimeRange source =
        new TimeRange(RationalTime.ofFrames(from, rate), RationalTime.ofFrames(to, rate));
    return new Clip("clip " + link, media, source, Optional.of(link), List.of());
  }

  private Path film(FrameRate rate) throws Exception {
    Path film = folder.resolve("-näme with spaces & 'quotes' 影片.mp4");
    String said =
        run(
            Requires.command("ffmpeg").toString(),
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=size=128x72:rate=" + rate,
            "-f",
            "lavfi",
            "-i",
            "sine=sample_rate=48000",
            "-frames:v",
            "60",
            "-t",
            "2.6",
            "-pix_fmt",
            "yuv420p",
            film.toString());
    assertTrue(Files.exists(film), said);
    return film;
  }

  private String frames(Path rendered) throws Exception {
    return run(
            Requires.command("ffprobe").toString(),
            "-v",
            "error",
            "-count_frames",
            "-select_streams",
            "v:0",
            "-show_entries",
            "stream=nb_read_frames",
            "-of",
            "csv=p=0",
            rendered.toString())
        .strip();
  }

  /** On a busy machine melt is now and then killed by a fault of its own as it ends: once more. */
  private String run(String... command) throws Exception {
    if (start(command) > KILLED) {
      start(command);
    }
    return lastSaid;
  }

  private int start(String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile());
    builder.environment().put("SDL_AUDIODRIVER", "dummy");
    builder.environment().put("QT_QPA_PLATFORM", "offscreen");
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      lastSaid = "timed out: " + String.join(" ", command);
      return 0;
    }
    lastSaid = Files.readString(output, StandardCharsets.UTF_8);
    return process.exitValue();
  }
}
