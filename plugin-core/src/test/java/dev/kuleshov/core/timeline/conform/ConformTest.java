package dev.kuleshov.core.timeline.conform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.BoundaryType;
import dev.kuleshov.api.analysis.Box;
import dev.kuleshov.api.analysis.Classification;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.analysis.FaceSighting;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Pulse;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.SoundTrack;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.MediaInfo;
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
import dev.kuleshov.core.timeline.SampleMedia;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConformTest {

  private static final FrameRate PAL = FrameRate.FPS_25;
  private static final URI FILM = URI.create("file:///media/a.mov");

  @Test
  void of_twoClips_hasTheirFramesInTheEditsOrder() {
    ConformedEdit edit = conform(clip(100, 120, Optional.empty()), clip(40, 70, Optional.empty()));
    Measurements measured = edit.measured();
    assertEquals(50, measured.clock().frames());
    assertEquals(List.of(), edit.findings());
    // The film's brightness is its frame number in thousandths.
    assertEquals(.100f, measured.picture().brightness().at(0));
    assertEquals(.119f, measured.picture().brightness().at(19));
    assertEquals(.040f, measured.picture().brightness().at(20));
    assertEquals(.069f, measured.picture().brightness().at(49));
    assertEquals(List.of(0L, 20L), measured.shots().stream().map(ConformTest::start).toList());
    assertEquals(20, measured.boundaries().get(0).start());
    assertEquals(0, measured.picture().motion().at(20)); // not measured across the cut
    assertEquals(1, measured.picture().motion().at(21));
  }

  @Test
  void of_facesInOneClipTwice_areTracksOfTheirOwn() {
    Measurements measured =
        conform(clip(100, 120, Optional.empty()), clip(100, 120, Optional.empty())).measured();
    assertEquals(List.of(0L, 10L, 20L, 30L), measured.looked());
    assertEquals(
        List.of("10:0", "30:1"),
        measured.faces().stream().map(face -> face.frame() + ":" + face.track()).toList());
    assertEquals(
        List.of(0L, 20L), measured.classifications().stream().map(Classification::frame).toList());
  }

  @Test
  void of_sound_movesIntoTheEdit() {
    // Speech in the film: seconds 2 to 6. Kept: 1 to 3, then 5 to 8.
    SoundTrack sound =
        conform(clip(25, 75, Optional.empty()), clip(125, 200, Optional.empty()))
            .measured()
            .sound();
    assertEquals(List.of(seconds(1, 3)), sound.speech()); // 2 to 3 and 5 to 6 touch in the edit
    assertEquals(50, sound.loudness().size());
    assertEquals(-10, sound.loudness().at(0)); // the film's loudness is minus its tenths of seconds
    assertEquals(-50, sound.loudness().at(20));
    assertEquals(List.of(RationalTime.ofMillis(500)), sound.onsets());
    assertEquals(
        List.of(RationalTime.ofMillis(500), RationalTime.ofSeconds(4)),
        sound.pulse().orElseThrow().beats());
  }

  @Test
  void of_gapAndMissingMedia_areBlackAndSilentAndSaid() {
    Clip there = clip(0, 25, Optional.empty());
    Clip gone =
        new Clip(
            "gone",
            reference("gone.mov", Optional.empty()),
            frames(0, 25),
            Optional.empty(),
            List.of());
    Timeline timeline =
        timeline(List.of(there, new Gap(RationalTime.ofSeconds(1)), gone), List.of(there));
    ConformedEdit edit = Conform.of(timeline, Map.of(FILM, film()));
    assertEquals(75, edit.measured().clock().frames());
    assertEquals(3, edit.measured().shots().size());
    assertEquals(0, edit.measured().picture().brightness().at(60));
    assertEquals(.5f, edit.measured().picture().focusX().at(60));
    assertEquals(List.of(seconds(1, 3)), edit.measured().sound().silence());
    assertEquals(-70, edit.measured().sound().loudness().at(15));
    assertEquals(List.of("timeline.media.offline"), codes(edit));
    assertTrue(edit.momentAt(30).isEmpty());
    assertEquals(List.of(FILM, gone.media().target()), Conform.media(timeline));
  }

  @Test
  void of_dissolve_isABoundaryThatLasts() {
    RationalTime half = RationalTime.ofFrames(5, PAL);
    Timeline timeline =
        timeline(
            List.of(
                clip(100, 120, Optional.empty()),
                new Mix("dissolve", half, half),
                clip(200, 230, Optional.empty())),
            List.of());
    Measurements measured = Conform.of(timeline, Map.of(FILM, film())).measured();
    assertEquals(BoundaryType.DISSOLVE, measured.boundaries().get(0).type());
    assertEquals(15, measured.boundaries().get(0).start());
    assertEquals(24, measured.boundaries().get(0).end());
    assertEquals(20, measured.shots().get(1).frames().start());
    assertFalse(measured.sound().isPresent());
  }

  @Test
  void of_filmOfAnotherRate_showsWhatIsOnScreen() {
    FrameRate rate = FrameRate.FPS_50;
    Clip clip = clip(100, 110, Optional.empty()); // 0.4 seconds: 20 frames of the timeline
    Timeline timeline =
        new Timeline(
            "Edit",
            rate,
            new Timecode(0, rate, false),
            1920,
            1080,
            List.of(new Track(Track.Kind.VIDEO, "V1", List.of(clip))),
            List.of());
    Measurements measured = Conform.of(timeline, Map.of(FILM, film())).measured();
    assertEquals(20, measured.clock().frames());
    assertEquals(.100f, measured.picture().brightness().at(0));
    assertEquals(.100f, measured.picture().brightness().at(1));
    assertEquals(.109f, measured.picture().brightness().at(19));
    assertEquals(List.of(0L), measured.looked().stream().filter(frame -> frame < 10).toList());
  }

  @Test
  void of_timesInTimecode_areFoundByTheFilesOwn() {
    Timecode right = Timecode.parse("01:00:00:00", PAL);
    Timecode later = Timecode.parse("01:00:02:00", PAL);
    // A list without file starts, in timecode; one whose media starts where the file does; and one
    // that takes the file to start two seconds later than it does.
    for (Clip clip :
        List.of(
            clip(3600 * 25 + 100, 3600 * 25 + 120, Optional.empty()),
            clip(100, 120, Optional.of(right)),
            clip(50, 70, Optional.of(later)))) {
      ConformedEdit edit = conform(clip);
      assertEquals(.100f, edit.measured().picture().brightness().at(0));
      assertEquals(
          Optional.of(new ConformedEdit.Moment(FILM, RationalTime.ofFrames(105, PAL))),
          edit.momentAt(5));
    }
  }

  @Test
  void of_partThatTheFileDoesNotHave_isSaid() {
    ConformedEdit edit = conform(clip(9000, 9020, Optional.empty()));
    assertEquals(List.of("timeline.source.outside"), codes(edit));
    assertEquals(20, edit.measured().clock().frames());
  }

  private static ConformedEdit conform(Clip... clips) {
    List<TrackItem> items = List.of(clips);
    return Conform.of(timeline(items, items), Map.of(FILM, film()));
  }

  @Test
  void edit_clipBetweenTwoClassifications_borrowsTheNearerOfItsShot() {
    ConformedEdit edit = conform(clip(150, 200, Optional.empty()));

    assertEquals(
        List.of(new Classification("scene", 0, Map.of("street", 1.0))),
        edit.measured().classifications());
  }

  private static Timeline timeline(List<TrackItem> pictures, List<TrackItem> sounds) {
    return new Timeline(
        "Edit",
        PAL,
        new Timecode(0, PAL, false),
        1920,
        1080,
        List.of(
            new Track(Track.Kind.VIDEO, "V1", pictures), new Track(Track.Kind.AUDIO, "A1", sounds)),
        List.of());
  }

  private static Clip clip(long from, long to, Optional<Timecode> start) {
    return new Clip("a", reference("a.mov", start), frames(from, to), Optional.empty(), List.of());
  }

  private static MediaReference reference(String name, Optional<Timecode> start) {
    URI target = URI.create("file:///media/" + name);
    return new MediaReference(name, target, PAL, RationalTime.ZERO, start, 1920, 1080, 2, 48000);
  }

  /** Ten seconds: a face at frame 110, looked for at every tenth; a class at frame 100. */
  private static Analysis film() {
    int frames = 250;
    MediaInfo info = SampleMedia.film("a.mov", PAL, frames);
    FrameRange all = new FrameRange(0, frames);
    FaceSighting face =
        new FaceSighting(110, 7, new Box(.4, .3, .2, .3), .9, Optional.empty(), EmotionScores.NONE);
    Series still = Series.of(new float[frames]);
    Series moving = Series.of(filled(frames, 1));
    Measurements measured =
        new Measurements(
            FrameClock.constant(PAL, frames),
            List.of(),
            List.of(new Shot(0, all, TimeRange.of(all, PAL))),
            new PictureTrack(
                numbers(frames), still, still, still, still, moving, moving, moving, still, still),
            List.of(face),
            LongStream.range(0, 25).map(i -> i * 10).boxed().toList(),
            List.of(new Classification("scene", 100, Map.of("street", 1.0))),
            sound());
    return new Analysis(info, "0".repeat(64), measured, EmotionCurve.EMPTY, List.of());
  }

  private static SoundTrack sound() {
    float[] levels = new float[100];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = -i;
    }
    return new SoundTrack(
        RationalTime.ofMillis(100),
        Series.of(levels),
        Series.of(levels),
        List.of(seconds(2, 6)),
        List.of(),
        List.of(RationalTime.ofMillis(1500), RationalTime.ofMillis(4000)),
        Optional.of(
            new Pulse(
                60,
                .9,
                List.of(
                    RationalTime.ofMillis(1500),
                    RationalTime.ofSeconds(4),
                    RationalTime.ofSeconds(7)))));
  }

  private static Series numbers(int frames) {
    float[] values = new float[frames];
    for (int i = 0; i < frames; i++) {
      values[i] = i / 1000f;
    }
    return Series.of(values);
  }

  private static float[] filled(int frames, float value) {
    float[] values = new float[frames];
    java.util.Arrays.fill(values, value);
    return values;
  }

  private static long start(Shot shot) {
    return shot.frames().start();
  }

  private static List<String> codes(ConformedEdit edit) {
    return edit.findings().stream().map(Finding::code).toList();
  }

  private static TimeRange frames(long from, long to) {
    return TimeRange.of(new FrameRange(from, to), PAL);
  }

  private static TimeRange seconds(long from, long to) {
    return new TimeRange(RationalTime.ofSeconds(from), RationalTime.ofSeconds(to));
  }
}
