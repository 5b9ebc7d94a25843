package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.KuleshovException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.TrackItem;
import dev.kuleshov.footage.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads timelines that other programs wrote. */
class InterchangeTest {

  private static final TimelineFormats FORMATS =
      TimelineFormats.load(InterchangeTest.class.getClassLoader());

  @ParameterizedTest
  @CsvSource({
    "edl/25fps.edl, 25/1, 00:00:00:00, 496",
    "edl/avid_example.edl, 24/1, 00:59:53:11, 81",
    "edl/dissolve_test.edl, 24/1, 01:00:00:00, 20",
    "edl/gap_test.edl, 24/1, 00:00:00:00, 126",
    "edl/premiere_example.edl, 24/1, 00:59:53:11, 81",
    "edl/speed_effects_small.edl, 24/1, 01:00:00:00, 16636",
    "fcp7xml/hiero_xml_export.xml, 24/1, 01:00:00:00, 1324",
    "fcp7xml/premiere_example.xml, 30/1, 00:00:00:00, 1258",
    "fcpxml/24.fcpxml, 24/1, 00:00:00:00, 6311",
    "fcpxml/24With25Media.fcpxml, 24/1, 01:00:00:00, 3911",
    "fcpxml/25i.fcpxml, 25/1, 00:00:00:00, 738",
    "fcpxml/29.97d.fcpxml, 30000/1001, 00:00:00;00, 887",
    "fcpxml/AudioOnly.fcpxml, 24000/1001, 00:00:00:00, 4647",
    "fcpxml/BasicMarkers.fcpxml, 30000/1001, 00:00:00:00, 1919",
    "fcpxml/CutSample.fcpxml, 30000/1001, 00:00:00:00, 4434",
    "fcpxml/TransitionMarkers1.fcpxml, 24/1, 01:00:00:00, 720",
    "fcpxml/TwoClipsMarkers.fcpxml, 30000/1001, 01:00:00:00, 900",
    "kdenlive/audio-mix.kdenlive, 25/1, 00:00:00:00, 40",
    "otio/clip_example.otio, 24/1, 00:00:00:00, 19",
    "otio/multitrack.otio, 24/1, 00:00:00:00, 3282",
    "otio/nested_example.otio, 24/1, 00:00:00:00, 636",
    "otio/simple_cut.otio, 24/1, 00:00:00:00, 19",
    "otio/transition.otio, 24/1, 00:00:00:00, 19",
  })
  void read_fileOfAnotherProgram_hasItsLength(String name, String rate, String start, long frames) {
    Timeline timeline = FORMATS.read(Requires.footage("interchange/" + name));
    assertEquals(rate, timeline.rate().toString());
    assertEquals(start, timeline.start().toString());
    assertEquals(frames, timeline.duration().toFrame(timeline.rate()));
  }

  @Test
  void read_everyFileThatThereIs_isAnEditOrAnErrorThatSaysSo() throws IOException {
    Path root = Requires.footage("interchange");
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        try {
          assertFalse(FORMATS.read(file).duration().isNegative());
        } catch (KuleshovException e) {
          assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
      }
    }
  }

  @Test
  void read_clipsOfOpenTimelineIo_countFromTheirMediasStart() {
    List<Clip> clips = clips(read("otio/simple_cut.otio"));
    assertEquals("3 6 2 8 0 4", sources(clips.subList(0, 3)));
    assertEquals("0 6", sources(clips.subList(3, 4))); // media from 100 on, used as a whole
    assertEquals(100, clips.get(3).media().start().orElseThrow().frame());
  }

  @Test
  void read_stereoOfFinalCutPro_isLinkedToItsPicture() {
    Timeline timeline = read("fcpxml/24With25Media.fcpxml");
    List<Clip> clips = clips(timeline);
    assertEquals(4, clips.size());
    assertEquals(clips.get(0).link(), clips.get(2).link());
    assertEquals("684/25", clips.get(0).source().start().toString());
    assertEquals("25/1", clips.get(0).media().rate().toString());
    assertEquals(
        List.of("Marker 1", "Marker 2", "Marker 3"),
        timeline.markers().stream().map(Marker::name).toList());
  }

  @Test
  void read_listsReelTimecode_countsFromZero() {
    Clip clip = clips(read("edl/avid_example.edl")).get(0);
    assertEquals((3600 + 4) * 24 + 5, clip.source().start().toFrame(clip.media().rate()));
    assertEquals("take_1", clip.media().name());
  }

  @Test
  void read_projectWithoutMedia_saysSo() {
    Path file = Requires.footage("interchange/kdenlive/mix-luma.kdenlive");
    var error = assertThrows(UnsupportedInputException.class, () -> FORMATS.read(file));
    assertEquals("timeline.no.edit", error.code());
  }

  @Test
  void read_subtitles_listsTheKnownFormats() {
    Path file = Requires.footage("interchange/subtitles/alignment.srt");
    var error = assertThrows(UsageException.class, () -> FORMATS.read(file));
    assertTrue(error.getMessage().contains("fcp7xml (.xml)"), error.getMessage());
  }

  private static Timeline read(String name) {
    return FORMATS.read(Requires.footage("interchange/" + name));
  }

  private static List<Clip> clips(Timeline timeline) {
    return timeline.tracks().stream()
        .flatMap(track -> track.items().stream())
        .filter((TrackItem item) -> item instanceof Clip)
        .map(Clip.class::cast)
        .toList();
  }

  private static String sources(List<Clip> clips) {
    StringBuilder frames = new StringBuilder();
    for (Clip clip : clips) {
      frames.append(clip.source().start().toFrame(clip.media().rate())).append(' ');
      frames.append(clip.source().end().toFrame(clip.media().rate())).append(' ');
    }
    return frames.toString().strip();
  }
}
