package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.footage.Requires;
import dev.kuleshov.footage.contract.SampleTimelines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens what Kuleshov writes with OpenTimelineIO's own adapters: every format in one Python. */
class InteropTest {

  private static final TimelineFormats FORMATS =
      TimelineFormats.load(InteropTest.class.getClassLoader());

  @TempDir private Path folder;

  private final List<String> arguments = new ArrayList<>();
  private final StringBuilder expected = new StringBuilder();

  @Test
  void write_everyFormat_opensElsewhereWithTheSameFrames() throws Exception {
    Path python = Requires.otioPython();
    for (SampleTimelines.Counting counting : SampleTimelines.countings()) {
      Timeline cut = SampleTimelines.cut(counting);
      expect("otio", cut);
      expect("fcp7xml", cut);
      expectList(cut);
    }
    Timeline fromZero = SampleTimelines.cut(new SampleTimelines.Counting(FrameRate.FPS_25, false));
    expectStoryline(SampleTimelines.startingAtZero(fromZero));
    expect("otio", SampleTimelines.layers(FrameRate.FPS_25));
    expect("otio", SampleTimelines.foreignRate());
    expect("fcp7xml", SampleTimelines.foreignRate());
    List<String> found = read(python).lines().toList();
    List<String> wanted = expected.toString().lines().toList();
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      assertEquals(wanted.get(i), found.get(i), "line " + i);
    }
    assertEquals(wanted.size(), found.size(), () -> String.join("\n", found));
  }

  private void expect(String id, Timeline timeline) throws IOException {
    write(id, timeline);
    for (Track track : timeline.tracks()) {
      clips(track, timeline.rate(), clip -> clip.media().target().toString(), 1);
    }
  }

  /** A list has no addresses, and stereo on two channels. */
  private void expectList(Timeline timeline) throws IOException {
    write("edl", timeline);
    for (Track track : timeline.tracks()) {
      clips(track, timeline.rate(), clip -> clip.media().name(), 1);
    }
    clips(timeline.tracks().get(1), timeline.rate(), clip -> clip.media().name(), 2);
  }

  /** The adapter gives a clip's picture and sound as one clip. */
  private void expectStoryline(Timeline timeline) throws IOException {
    write("fcpxml", timeline);
    clips(timeline.tracks().get(0), timeline.rate(), clip -> clip.media().target().toString(), 1);
  }

  private void write(String id, Timeline timeline) throws IOException {
    TimelineFormat format = FORMATS.byId(id);
    Path file = folder.resolve(arguments.size() + "." + format.extension());
    Files.write(file, format.write(timeline));
    arguments.add(file.toString());
    arguments.add(String.valueOf(timeline.rate().perSecond()));
    line(timeline.name() + " " + timeline.duration().toFrame(timeline.rate()));
  }

  private void clips(Track track, FrameRate rate, Function<Clip, String> label, int channels) {
    for (var item : track.items()) {
      boolean picture = track.kind() == Track.Kind.VIDEO;
      if (item instanceof Clip clip && (picture || clip.media().channels() >= channels)) {
        long start = clip.media().startTime().plus(clip.source().start()).toFrame(rate);
        String frames = start + " " + clip.duration().toFrame(rate);
        line((picture ? "Video " : "Audio ") + frames + " " + label.apply(clip));
      }
    }
  }

  private void line(String line) {
    expected.append(line).append('\n');
  }

  private String read(Path python) throws Exception {
    Path script = folder.resolve("read_elsewhere.py");
    try (var source = InteropTest.class.getResourceAsStream("read_elsewhere.py")) {
      Files.copy(source, script);
    }
    List<String> command = new ArrayList<>(List.of(python.toString(), script.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("PYTHONWARNINGS", "ignore");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return output;
  }
}
