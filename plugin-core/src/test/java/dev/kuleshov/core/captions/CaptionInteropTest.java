package dev.kuleshov.core.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.footage.Requires;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what Kuleshov writes with pysrt, webvtt-py, pycaption, ttconv and ffprobe. */
class CaptionInteropTest {

  private static final CaptionFormats FORMATS =
      CaptionFormats.load(CaptionInteropTest.class.getClassLoader());
  private static final FrameRate FILM = FrameRate.parse("24000/1001");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "pysrt, srt",
    "webvtt, vtt",
    "pycaption, srt",
    "pycaption, vtt",
    "pycaption, ttml",
    "ttconv, srt",
    "ttconv, vtt",
    "ttconv, ttml"
  })
  void write_anyFormat_isReadTheSameElsewhere(String reader, String format) throws Exception {
    Path python = Requires.captionPython();
    Path script = folder.resolve("read_elsewhere.py");
    try (var source = CaptionInteropTest.class.getResourceAsStream("read_elsewhere.py")) {
      Files.copy(source, script);
    }
    Path file = write(format);
    List<String> found =
        run(List.of(python.toString(), script.toString(), reader, file.toString()));
    assertEquals(String.join("\n", expected("|")), String.join("\n", found));
  }

  @ParameterizedTest
  @CsvSource({"srt, 1000", "vtt, 1000", "ass, 100"})
  void write_anyFormat_isTimedTheSameByFfprobe(String format, long steps) throws Exception {
    Path ffprobe = Requires.command("ffprobe");
    List<String> found =
        run(
            List.of(
                ffprobe.toString(),
                "-v",
                "error",
                "-show_entries",
                "packet=pts_time,duration_time",
                "-of",
                "csv=p=0",
                write(format).toString()));
    List<String> wanted = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (Cue cue : track().cues()) {
      wanted.add(stepsOf(cue.range().start(), steps) + " " + stepsOf(cue.range().end(), steps));
    }
    for (String line : found) {
      String[] cells = line.split(",");
      double start = Double.parseDouble(cells[0]);
      double end = start + Double.parseDouble(cells[1]);
      read.add(Math.round(start * steps) + " " + Math.round(end * steps));
    }
    assertEquals(wanted, read);
  }

  private static SubtitleTrack track() {
    return new SubtitleTrack(
        "en",
        List.of(
            cue(24, 60, "I thought", "you would never come back."),
            cue(62, 110, "Tom & Ada: 1 < 2, \"quoted\", 50% and so on…"),
            cue(140, 200, "我从没想过你会回来。", "もう帰ろう。"),
            cue(100_000, 100_050, "- Ça alors ! ¿Qué?", "- Größe")));
  }

  private static Cue cue(long from, long to, String... lines) {
    return new Cue(TimeRange.of(new FrameRange(from, to), FILM), List.of(lines));
  }

  private static List<String> expected(String between) {
    return track().cues().stream()
        .map(
            cue ->
                stepsOf(cue.range().start(), 1000)
                    + " "
                    + stepsOf(cue.range().end(), 1000)
                    + " "
                    + String.join(between, cue.lines()))
        .toList();
  }

  private static long stepsOf(RationalTime time, long steps) {
    return time.times(steps, 1).toDecimal(0).longValueExact();
  }

  private Path write(String format) throws Exception {
    return Files.write(folder.resolve("cues." + format), FORMATS.byId(format).write(track()));
  }

  private List<String> run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(folder.resolve("err.txt").toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> read(folder.resolve("err.txt")));
    return out.lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
