package dev.kuleshov.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.Doubt;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionSample;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Setting;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.analysis.StoryArc;
import dev.kuleshov.api.analysis.Trend;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.AudioStream;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.time.Timecode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisDocumentTest {

  private static final FrameRate RATE = FrameRate.FPS_29_97;

  @Test
  void read_whatWasWritten_isEqual() {
    Analysis analysis = analysis(FrameClock.constant(RATE, 2));

    assertEquals(analysis, AnalysisDocument.read(AnalysisDocument.write(analysis), "x"));
  }

  @Test
  void read_variableFrameRate_keepsEveryTick() {
    Analysis analysis =
        analysis(FrameClock.variable(RATE, new RationalTime(1, 90_000), 0, 3003, 9000));

    assertEquals(analysis, AnalysisDocument.read(AnalysisDocument.write(analysis), "x"));
  }

  @Test
  void write_twice_givesTheSameText() {
    Analysis analysis = analysis(FrameClock.constant(RATE, 2));
    String once = AnalysisDocument.write(analysis);

    assertEquals(once, AnalysisDocument.write(AnalysisDocument.read(once, "x")));
  }

  @Test
  void read_documentOfBeforeDoubtsAndSettings_hasNone() {
    String now = AnalysisDocument.write(analysis(FrameClock.constant(RATE, 2)));
    String before =
        now.replaceAll(",\"doubt\":(null|\"\\w+\")", "")
            .replace(",\"unsure\":true", "")
            .replaceAll(",\"setting\":\\{.*?\\},\"interior\":[^}]*\\}", "");
    assertNotEquals(now, before);

    Analysis read = AnalysisDocument.read(before, "x");

    assertEquals(Optional.empty(), read.measured().faces().get(1).doubt());
    assertEquals(Setting.UNKNOWN, read.curve().shots().get(0).setting());
    assertFalse(read.curve().shots().get(0).unsure());
  }

  @Test
  void read_newerVersion_saysToUpdate() {
    String newer =
        AnalysisDocument.write(analysis(FrameClock.constant(RATE, 2)))
            .replace("kuleshov.Analysis.1", "kuleshov.Analysis.2");

    UnsupportedInputException error =
        assertThrows(UnsupportedInputException.class, () -> AnalysisDocument.read(newer, "a.json"));
    assertEquals("document.newer", error.code());
  }

  @Test
  void read_otherDocuments_areMalformed() {
    String whole = AnalysisDocument.write(analysis(FrameClock.constant(RATE, 2)));
    for (String text :
        List.of(
            "",
            "[]",
            "{\"schema\":7}",
            "{\"schema\":\"kuleshov.Style.1\"}",
            "{\"schema\":\"kuleshov.Analysis.1\"}",
            whole.substring(0, whole.length() / 2),
            whole.replace("\"frames\":2", "\"frames\":-2"),
            whole.replace("\"score\":0.9", "\"score\":9"),
            whole.replace("\"dominant\":\"happy\"", "\"dominant\":\"glad\""))) {
      assertThrows(
          MalformedInputException.class, () -> AnalysisDocument.read(text, "a.json"), text);
    }
  }

  private static Analysis analysis(FrameClock clock) {
    TimeRange all = new TimeRange(RationalTime.ZERO, clock.duration());
    Shot shot = new Shot(0, new FrameRange(0, 2), all);
    EmotionScores happy = EmotionScores.of(.25, .75, 0, 0, 0, 0, 0);
    Series series = Series.of(.25f, -.5f);
    Measurements measured =
        new Measurements(
            clock,
            List.of(Boundary.cut(1, .5)),
            List.of(shot),
            new PictureTrack(
                series, series, series, series, series, series, series, series, series, series),
            List.of(
                new FaceSighting(1, 0, new Box(.1, .2, .3, .4), .9, Optional.of(-.5), happy),
                new FaceSighting(
                    1,
                    1,
                    new Box(.5, .2, .3, .4),
                    .9,
                    Optional.empty(),
                    EmotionScores.NONE,
                    Optional.of(Doubt.BLURRED))),
            List.of(0L, 1L),
            List.of(new Classification("scene", 1, Map.of("coast", .75, "street", .25))),
            new SoundTrack(
                new RationalTime(1, 10),
                series,
                series,
                List.of(all),
                List.of(),
                List.of(RationalTime.ofMillis(20)),
                Optional.of(new Pulse(120, .75, List.of(RationalTime.ZERO)))));
    EmotionCurve curve =
        new EmotionCurve(
            List.of(new EmotionSample(RationalTime.ZERO, 0, .5, -.25, .75, happy, 1)),
            List.of(
                new ShotProfile(
                    shot,
                    .5,
                    -.25,
                    .75,
                    Emotion.HAPPY,
                    true,
                    TrendKind.RISING,
                    Optional.of("coast"),
                    new Setting(Map.of("coast", .75), Optional.of(.25), Optional.empty()),
                    ShotScale.MEDIUM_CLOSE_UP)),
            List.of(new Trend(TrendKind.TURNING_POINT, all)),
            Optional.of(StoryArc.FALL_RISE));
    return new Analysis(media(), "ab".repeat(32), measured, curve, List.of(finding(all)));
  }

  private static Finding finding(TimeRange at) {
    return Finding.warning("media.damaged", "1 damaged frame", at);
  }

  private static MediaInfo media() {
    return new MediaInfo(
        Path.of("/films/näme 影片's.mp4"),
        "mov",
        RationalTime.ofMillis(100),
        Optional.of(
            new VideoStream(
                0,
                "h264",
                64,
                36,
                RATE,
                false,
                AspectRatio.SQUARE,
                90,
                false,
                "yuv420p",
                8,
                ColorRange.LIMITED)),
        List.of(new AudioStream(1, "aac", 2, 48_000, Optional.of("eng"))),
        Optional.of(Timecode.parse("01:00:00;02", RATE)));
  }
}
