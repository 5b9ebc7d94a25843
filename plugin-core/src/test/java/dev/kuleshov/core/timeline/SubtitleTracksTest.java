package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.subtitle.Cue;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.footage.contract.SampleTimelines;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtitles on a timeline come back as they went, in every format that has room for them. */
class SubtitleTracksTest {

  private static final TimelineFormats FORMATS =
      TimelineFormats.load(SubtitleTracksTest.class.getClassLoader());

  @ParameterizedTest
  @ValueSource(strings = {"otio", "fcpxml", "mlt", "kdenlive"})
  void read_subtitlesThatWereWritten_areTheSame(String id) {
    TimelineFormat format = FORMATS.byId(id);
    Timeline edit = SampleTimelines.foreignRate();
    SubtitleTrack english =
        new SubtitleTrack(
            "en",
            List.of(
                cue(edit, 0, 20, "I thought you would", "never come back."),
                cue(edit, 22, 30, "Tom & <Ada>")));
    SubtitleTrack chinese = new SubtitleTrack("zh", List.of(cue(edit, 0, 20, "我从没想过你会回来。")));
    Timeline written = edit.withSubtitles(List.of(english, chinese));
    Timeline again = format.read(format.write(written), URI.create("file:///projects/edit"));
    assertEquals(
        List.of("en", "zh"), again.subtitles().stream().map(SubtitleTrack::language).toList());
    for (int i = 0; i < 2; i++) {
      List<Cue> expected = written.subtitles().get(i).cues();
      List<Cue> found = again.subtitles().get(i).cues();
      assertEquals(
          expected.stream().map(Cue::lines).toList(), found.stream().map(Cue::lines).toList());
      assertEquals(frames(expected, edit.rate()), frames(found, edit.rate()));
    }
    assertEquals(edit.tracks().size(), again.tracks().size());
  }

  @Test
  void write_mlt_namesTheLanguageByThreeLettersAndKeepsItsTag() {
    TimelineFormat format = FORMATS.byId("mlt");
    Timeline edit = SampleTimelines.foreignRate();
    SubtitleTrack track = new SubtitleTrack("zh-Hans", List.of(cue(edit, 0, 20, "我")));
    byte[] written = format.write(edit.withSubtitles(List.of(track)));
    String text = new String(written, StandardCharsets.UTF_8);
    assertTrue(text.contains("<property name=\"lang\">zho</property>"), text);
    assertEquals("zh-Hans", language(format, text));
    String theirs = text.replaceAll(".*kuleshov:language.*\n", "");
    assertEquals("zh", language(format, theirs));
    assertEquals("tlh", language(format, theirs.replace(">zho<", ">tlh<")));
  }

  private static String language(TimelineFormat format, String text) {
    return format
        .read(text.getBytes(StandardCharsets.UTF_8), URI.create("file:///projects/edit"))
        .subtitles()
        .get(0)
        .language();
  }

  private static List<Long> frames(List<Cue> cues, FrameRate rate) {
    return cues.stream()
        .flatMap(cue -> java.util.stream.Stream.of(cue.range().start(), cue.range().end()))
        .map(time -> time.toFrame(rate))
        .toList();
  }

  private static Cue cue(Timeline edit, long from, long to, String... lines) {
    return new Cue(TimeRange.of(new FrameRange(from, to), edit.rate()), List.of(lines));
  }
}
