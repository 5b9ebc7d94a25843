package dev.kuleshov.core.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Marker;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.api.timeline.Track;
import dev.kuleshov.footage.contract.SampleTimelines;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoughCutTest {

  private static final FrameRate PAL = FrameRate.FPS_25;

  @Test
  void of_twoClips_lieOnLinkedPictureAndSound() {
    Timeline cut = cut(plan(clip(0, 0, 100, PAL), clip(0, 200, 300, PAL)), List.of());
    assertEquals(200, cut.duration().toFrame(PAL));
    assertEquals("00:00:00:00", cut.start().toString());
    assertEquals(List.of("V1", "A1"), cut.tracks().stream().map(Track::name).toList());
    Clip picture = (Clip) cut.tracks().get(0).items().get(1);
    Clip sound = (Clip) cut.tracks().get(1).items().get(1);
    assertEquals(picture.link(), sound.link());
    assertEquals(RationalTime.ofFrames(200, PAL), picture.source().start());
    assertEquals("01:00:00:00", picture.media().start().orElseThrow().toString());
    assertEquals(URI.create("file:///media/a%20film.mov"), picture.media().target());
  }

  @Test
  void of_suggestionInWhatIsKept_isMarkedThere() {
    Timeline cut =
        cut(
            plan(clip(0, 0, 100, PAL), clip(0, 200, 300, PAL)),
            List.of(suggestion(SuggestionKind.HOLD, 220, 240, 230)));
    Marker marker = cut.markers().get(0);
    assertEquals(TimeRange.of(new FrameRange(120, 140), PAL), marker.range());
    assertEquals("Hold", marker.name());
    assertEquals(Marker.Color.GREEN, marker.color());
    assertEquals("s1, score 0.50, confidence 0.75: She has stopped. (breath +0.50)", marker.note());
  }

  @Test
  void of_suggestionThatTheCutFollowed_isMarkedAtTheJoin() {
    Timeline cut =
        cut(
            plan(clip(0, 0, 100, PAL), clip(0, 200, 300, PAL)),
            List.of(
                suggestion(SuggestionKind.REMOVE, 100, 200, 100),
                suggestion(SuggestionKind.REMOVE, 300, 400, 300)));
    assertEquals(List.of(100L, 199L), frames(cut)); // the join; the last frame
    assertTrue(cut.markers().get(0).range().isEmpty());
  }

  @Test
  void of_clipsInAnotherOrder_marksFollowThem() {
    Timeline cut =
        cut(
            plan(clip(0, 200, 300, PAL), clip(0, 0, 100, PAL)),
            List.of(
                suggestion(SuggestionKind.SPLIT, 50, 50, 50),
                suggestion(SuggestionKind.SPLIT, 250, 250, 250)));
    assertEquals(List.of(50L, 150L), frames(cut));
  }

  @Test
  void of_mediaOfAnotherRateAndSoundAlone_fillWholeFrames() {
    List<MediaInfo> media =
        List.of(
            SampleMedia.sound("voice.wav", 10_000),
            SampleMedia.film("a.mov", FrameRate.FPS_23_976, 240),
            SampleMedia.film("b.mov", PAL, 250));
    EditPlan plan =
        plan(
            new PlannedClip(
                0, new FrameRange(0, 0), new TimeRange(RationalTime.ZERO, millis(1000))),
            clip(1, 24, 48, FrameRate.FPS_23_976),
            clip(2, 0, 50, PAL));
    Timeline cut = RoughCut.of(plan, media, List.of(), "Mixed");
    assertEquals(FrameRate.FPS_23_976, cut.rate());
    assertEquals(24 + 24 + 48, cut.duration().toFrame(cut.rate()));
    assertEquals(3, cut.tracks().get(0).items().size()); // a gap over the voice
    assertEquals(3, cut.tracks().get(1).items().size());
    assertTrue(cut.tracks().stream().allMatch(t -> t.duration().equals(cut.duration())));
  }

  @Test
  void of_soundOnly_hasOneTrackAtTwentyFive() {
    List<MediaInfo> media = List.of(SampleMedia.sound("voice.wav", 10_000));
    PlannedClip all =
        new PlannedClip(0, new FrameRange(0, 0), new TimeRange(millis(20), millis(5_030)));
    Timeline cut = RoughCut.of(plan(all), media, List.of(), "Voice");
    assertEquals(1, cut.tracks().size());
    assertEquals(Track.Kind.AUDIO, cut.tracks().get(0).kind());
    assertEquals(125, cut.duration().toFrame(PAL));
  }

  @Test
  void of_unevenFrames_asksForTimesThatEditorsHave() {
    MediaInfo uneven =
        SampleMedia.media(
            "phone.mp4",
            Optional.of(SampleMedia.video(FrameRate.FPS_30, 90, AspectRatio.SQUARE, true)),
            1,
            millis(10_000),
            Optional.empty());
    PlannedClip clip =
        new PlannedClip(0, new FrameRange(3, 70), new TimeRange(millis(111), millis(2345)));
    Timeline cut = RoughCut.of(plan(clip), List.of(uneven), List.of(), "Phone");
    Clip first = (Clip) cut.tracks().get(0).items().get(0);
    assertEquals(RationalTime.ofFrames(3, FrameRate.FPS_30), first.source().start());
    assertEquals(67, cut.duration().toFrame(cut.rate()));
    assertEquals(1080, cut.width()); // upright
    assertEquals(1920, cut.height());
  }

  @ParameterizedTest
  @ValueSource(strings = {"25/2", "30000/2002", "1000/67"})
  void of_rateThatNoEditorHas_isConformed(String rate) {
    FrameRate odd = FrameRate.parse(rate);
    MediaInfo film =
        SampleMedia.media(
            "odd.avi",
            Optional.of(SampleMedia.video(odd, 0, new AspectRatio(16, 15), false)),
            0,
            RationalTime.ofFrames(100, odd),
            Optional.empty());
    Timeline cut = RoughCut.uncut(List.of(film), List.of(), "Odd");
    assertTrue(cut.rate().denominator() == 1 || cut.rate().isNtsc(), cut.rate().toString());
    assertEquals(2048, cut.width());
    for (TimelineFormat format : TimelineFormats.load(RoughCutTest.class.getClassLoader()).all()) {
      assertTrue(format.write(cut).length > 0, format.id());
    }
  }

  @Test
  void uncut_twoFilms_marksEachSuggestionWhereItIs() {
    List<MediaInfo> media =
        List.of(SampleMedia.film("a.mov", PAL, 100), SampleMedia.film("b.mov", PAL, 50));
    Suggestion inSecond =
        new Suggestion(
            "s2",
            1,
            Candidate.split(20),
            RationalTime.ofFrames(20, PAL),
            TimeRange.of(new FrameRange(20, 20), PAL),
            0.1,
            0.1,
            List.of());
    Timeline all =
        RoughCut.uncut(
            media, List.of(inSecond, suggestion(SuggestionKind.REMOVE, 30, 60, 30)), "All");
    assertEquals(150, all.duration().toFrame(PAL));
    assertEquals(List.of(30L, 120L), frames(all));
    assertEquals(30, all.markers().get(0).range().duration().toFrame(PAL));
  }

  @Test
  void ofEdit_partsKept_closesUpEveryTrackAndKeepsMarkers() {
    Timeline edit = SampleTimelines.cut(SampleTimelines.countings().get(1));
    Timeline cut =
        RoughCut.ofEdit(
            edit,
            plan(clip(0, 0, 50, PAL), clip(0, 80, 180, PAL)),
            List.of(suggestion(SuggestionKind.TIGHTEN, 50, 80, 50)),
            "Tighter");
    assertEquals(150, cut.duration().toFrame(PAL));
    assertEquals(edit.start(), cut.start());
    for (Track track : cut.tracks()) {
      assertEquals(3, track.items().size());
      Clip second = (Clip) track.items().get(1);
      assertEquals(RationalTime.ofFrames(20, PAL), second.source().start());
      assertEquals(10, second.duration().toFrame(PAL));
    }
    // Split at 0, the tightened pause and what was trimmed in it at the join, the hold moved along.
    assertEquals(List.of(0L, 50L, 50L, 90L), frames(cut));
    assertEquals(
        ((Clip) cut.tracks().get(0).items().get(1)).link(),
        ((Clip) cut.tracks().get(1).items().get(1)).link());
  }

  @Test
  void ofEdit_cutThroughDissolve_leavesACut() {
    Timeline edit = SampleTimelines.mixes(PAL);
    Timeline whole = RoughCut.ofEdit(edit, plan(clip(0, 0, 140, PAL)), List.of(), "Same");
    assertEquals(edit.tracks(), whole.tracks());
    Timeline cut = RoughCut.ofEdit(edit, plan(clip(0, 0, 53, PAL)), List.of(), "Cut");
    assertEquals(2, cut.tracks().get(0).items().size());
    assertEquals(53, cut.duration().toFrame(PAL));
  }

  @Test
  void marked_edit_onlyGainsMarkers() {
    Timeline edit = SampleTimelines.cut(SampleTimelines.countings().get(1));
    Timeline marked =
        RoughCut.marked(edit, List.of(suggestion(SuggestionKind.SPLIT, 30, 30, 30)), "Marked");
    assertEquals(edit.tracks(), marked.tracks());
    assertEquals(List.of(0L, 30L, 75L, 120L), frames(marked));
  }

  private static Timeline cut(EditPlan plan, List<Suggestion> suggestions) {
    List<MediaInfo> media = List.of(SampleMedia.film("a film.mov", PAL, 400));
    return RoughCut.of(plan, media, suggestions, "Rough cut");
  }

  private static EditPlan plan(PlannedClip... clips) {
    return new EditPlan(List.of(clips), List.of());
  }

  private static PlannedClip clip(int media, long from, long to, FrameRate rate) {
    FrameRange frames = new FrameRange(from, to);
    return new PlannedClip(media, frames, TimeRange.of(frames, rate));
  }

  private static Suggestion suggestion(SuggestionKind kind, long from, long to, long frame) {
    Reason reason =
        new Reason("breath", MurchTerm.RHYTHM, 0.5, 0.75, false, "She has stopped.", List.of());
    return new Suggestion(
        "s1",
        0,
        new Candidate(kind, new FrameRange(from, to), frame),
        RationalTime.ofFrames(frame, PAL),
        TimeRange.of(new FrameRange(from, to), PAL),
        0.5,
        0.75,
        List.of(reason));
  }

  private static List<Long> frames(Timeline timeline) {
    return timeline.markers().stream()
        .map(marker -> marker.range().start().toFrame(timeline.rate()))
        .toList();
  }

  private static RationalTime millis(long millis) {
    return RationalTime.ofMillis(millis);
  }
}
