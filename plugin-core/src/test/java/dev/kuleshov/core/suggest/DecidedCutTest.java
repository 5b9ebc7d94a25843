package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecidedCutTest {

  private static final Evidence FILM = FilmFixture.film(100).cut(40).evidence();

  private static EditPlan cut(Candidate... decided) {
    return DecidedCut.of(
        List.of(FILM), List.of(Arrays.stream(decided).map(DecidedCutTest::accepted).toList()));
  }

  private static Suggestion accepted(Candidate candidate) {
    return new Suggestion(
        "s",
        0,
        candidate,
        FILM.timeOf(candidate.frame()),
        FILM.measured().clock().timeOf(candidate.range()),
        .5,
        .5,
        List.of());
  }

  private static Candidate remove(long start, long end) {
    return new Candidate(SuggestionKind.REMOVE, new FrameRange(start, end), start);
  }

  private static List<FrameRange> frames(EditPlan plan) {
    return plan.clips().stream().map(PlannedClip::frames).toList();
  }

  @Test
  void of_nothing_keepsTheFilmWhole() {
    assertEquals(List.of(new FrameRange(0, 100)), frames(cut()));
  }

  @Test
  void of_removals_takesThemOutToTheFrame() {
    EditPlan plan = cut(remove(60, 70), remove(0, 3), remove(65, 80), remove(98, 100));
    assertEquals(List.of(new FrameRange(3, 60), new FrameRange(80, 98)), frames(plan));
    assertEquals(4, plan.dropped().size());
  }

  @Test
  void of_aSliver_leavesItAsTheEditorWants() {
    assertEquals(
        List.of(new FrameRange(0, 10), new FrameRange(20, 21), new FrameRange(30, 100)),
        frames(cut(remove(10, 20), remove(21, 30))));
  }

  @Test
  void of_splits_makesEditPoints() {
    assertEquals(
        List.of(new FrameRange(0, 20), new FrameRange(20, 50), new FrameRange(60, 100)),
        frames(cut(Candidate.split(20), Candidate.split(55), remove(50, 60))));
  }

  @Test
  void of_holdsAndSoundCuts_changesNoPicture() {
    Candidate hold = new Candidate(SuggestionKind.HOLD, new FrameRange(10, 30), 10);
    Candidate jCut = new Candidate(SuggestionKind.J_CUT, new FrameRange(30, 40), 40);
    assertEquals(List.of(new FrameRange(0, 100)), frames(cut(hold, jCut)));
  }

  @Test
  void of_everything_leavesNothing() {
    assertTrue(cut(remove(0, 100)).clips().isEmpty());
  }
}
