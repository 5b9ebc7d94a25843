package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Dropped;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final Candidate BLACK =
      new Candidate(SuggestionKind.REMOVE, new FrameRange(100, 150), 100);

  private static List<Suggestion> suggestions(Evidence film, Candidate... candidates) {
    return Arrays.stream(candidates)
        .map(
            candidate ->
                new Suggestion(
                    "s" + candidate.frame(),
                    0,
                    candidate,
                    film.timeOf(candidate.frame()),
                    film.measured().clock().timeOf(candidate.range()),
                    .5,
                    .5,
                    List.of(
                        new Reason(
                            "test", MurchTerm.STORY, .5, .5, false, "It is black.", List.of()))))
        .toList();
  }

  private static Planned follow(FilmFixture fixture, Candidate... candidates) {
    Evidence film = fixture.evidence();
    return Planner.plan(List.of(film), List.of(suggestions(film, candidates)), Optional.empty());
  }

  private static Planned target(FilmFixture fixture, double seconds, Candidate... candidates) {
    Evidence film = fixture.evidence();
    return Planner.plan(
        List.of(film),
        List.of(suggestions(film, candidates)),
        Optional.of(RationalTime.ofMillis(Math.round(seconds * 1000))));
  }

  private static List<FrameRange> ranges(Planned planned) {
    return planned.plan().clips().stream().map(PlannedClip::frames).toList();
  }

  @Test
  void plan_removal_isFollowedAndExplained() {
    Planned planned = follow(FilmFixture.film(500), BLACK, Candidate.split(300));
    assertEquals(List.of(new FrameRange(0, 100), new FrameRange(150, 500)), ranges(planned));
    assertEquals(
        List.of("It is black."), planned.plan().dropped().stream().map(Dropped::why).toList());
    assertEquals(RationalTime.ofSeconds(18), planned.plan().duration());
    assertEquals(List.of(), planned.findings());
  }

  @Test
  void plan_sliverBetweenRemovals_goesToo() {
    Planned planned =
        follow(
            FilmFixture.film(500),
            BLACK,
            new Candidate(SuggestionKind.REMOVE, new FrameRange(158, 200), 158));
    assertEquals(List.of(new FrameRange(0, 100), new FrameRange(200, 500)), ranges(planned));
    assertEquals(3, planned.plan().dropped().size());
  }

  @Test
  void plan_everythingRemoved_keepsItAndSaysSo() {
    Planned planned =
        follow(
            FilmFixture.film(100), new Candidate(SuggestionKind.REMOVE, new FrameRange(0, 100), 0));
    assertEquals(List.of(new FrameRange(0, 100)), ranges(planned));
    assertEquals("plan.empty", planned.findings().get(0).code());
  }

  @Test
  void plan_target_isMetToTheFrame() {
    for (FrameRate rate : List.of(FrameRate.FPS_25, FrameRate.FPS_29_97, FrameRate.FPS_59_94)) {
      Planned planned = target(FilmFixture.film(rate, 1500).cut(200, 520, 900), 10);
      double off = planned.plan().duration().toSeconds() - 10;
      assertTrue(Math.abs(off) <= 1 / rate.perSecond(), rate + " is off by " + off);
      assertEquals(List.of(), planned.findings());
    }
  }

  @Test
  void plan_target_keepsTheClimaxAndWhatHasFeeling() {
    Planned planned =
        target(
            FilmFixture.film(2000)
                .cut(250, 500, 750, 1000, 1250, 1500, 1750)
                .mood(f -> f > 500 && f < 750 ? .8 : 0, f -> f >= 1500 && f < 1600 ? .9 : -.5)
                .trend(TrendKind.CLIMAX, 60, 64),
            16);
    assertTrue(
        ranges(planned).stream().anyMatch(r -> r.contains(1500)), ranges(planned).toString());
    assertTrue(ranges(planned).stream().anyMatch(r -> r.contains(600)), ranges(planned).toString());
  }

  @Test
  void plan_target_leavesOutWhatIsTakenOut() {
    Planned planned = target(FilmFixture.film(500), 17, BLACK);
    assertTrue(
        ranges(planned).stream().allMatch(r -> r.end() <= 100 || r.start() >= 150),
        ranges(planned).toString());
    Planned full = target(FilmFixture.film(500), 19, BLACK);
    assertEquals(19, full.plan().duration().toSeconds(), .05);
  }

  @Test
  void plan_targetInsideEndlessSpeech_saysWhyItIsMissed() {
    Planned planned = target(FilmFixture.film(1500).speech(1, 59), 20);
    assertEquals(List.of("plan.length"), planned.findings().stream().map(Finding::code).toList());
    for (FrameRange range : ranges(planned)) {
      assertTrue(range.start() <= 25 || range.start() >= 1475, range.toString());
      assertTrue(range.end() <= 25 || range.end() >= 1475, range.toString());
    }
  }

  @Test
  void plan_targetLongerThanTheFilm_keepsEverythingAndSaysSo() {
    Planned planned = target(FilmFixture.film(250), 60);
    assertEquals(List.of(new FrameRange(0, 250)), ranges(planned));
    assertEquals("plan.short", planned.findings().get(0).code());
    assertThrows(UsageException.class, () -> target(FilmFixture.film(250), 0));
  }

  @Test
  void plan_severalMedia_staysInOrder() {
    Evidence one = FilmFixture.film(250).evidence();
    Evidence two = FilmFixture.film(FrameRate.FPS_50, 500).evidence();
    Planned planned =
        Planner.plan(
            List.of(one, two),
            List.of(List.of(), List.of()),
            Optional.of(RationalTime.ofSeconds(12)));
    assertEquals(12, planned.plan().duration().toSeconds(), .04);
    List<Integer> media = planned.plan().clips().stream().map(PlannedClip::media).toList();
    assertEquals(media.stream().sorted().toList(), media);
  }

  @Test
  void plan_soundOnly_keepsTheSound() {
    Evidence sound = soundOnly();
    Planned planned =
        Planner.plan(List.of(sound), List.of(List.of()), Optional.of(RationalTime.ofSeconds(2)));
    assertEquals(1, planned.plan().clips().size());
    assertEquals(0, planned.plan().clips().get(0).frames().length());
    assertEquals(RationalTime.ofSeconds(8), planned.plan().duration());
  }

  private static Evidence soundOnly() {
    var measured = FilmFixture.film(200).sound().measurements();
    var empty = FilmFixture.film(0).measurements();
    return new Evidence(
        new dev.kuleshov.api.analysis.Measurements(
            empty.clock(),
            List.of(),
            List.of(),
            empty.picture(),
            List.of(),
            List.of(),
            List.of(),
            measured.sound()),
        dev.kuleshov.api.analysis.EmotionCurve.EMPTY,
        Styles.NATURAL,
        false);
  }
}
