package dev.kuleshov.core.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Boundary;
import dev.kuleshov.api.analysis.BoundaryType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedJudgeTest {

  private static final float[] DOSSIER =
      new float[ShotJudge.PLANES * ShotJudge.SIDE * ShotJudge.SIDE];

  @Test
  void judge_netIsSureOfAWipe_makesAMixOne() {
    Boundary judged = judge(BoundaryType.DISSOLVE, .1f, .2f, .3f, .4f);

    assertEquals(BoundaryType.WIPE, judged.type());
    assertEquals(.75, judged.confidence(), 1e-6, "odds of 9 to 1, and wipes are rare");
    assertEquals(20, judged.start());
    assertEquals(29, judged.end());
  }

  @Test
  void judge_cut_staysOneWhateverTheNetCallsIt() {
    ShotJudge judge = new LearnedJudge(dossier -> new float[] {.25f, 0, .75f, 0});

    assertEquals(Boundary.cut(9, .75), judge.judge(Boundary.cut(9, .3), DOSSIER));
  }

  @Test
  void judge_netSaysOtherwiseOfTheFilmRunBackwards_meansBoth() {
    float[] later = DOSSIER.clone();
    later[later.length - 1] = 1;
    ShotJudge judge =
        new LearnedJudge(
            dossier ->
                dossier[dossier.length - 1] > 0
                    ? new float[] {.2f, .8f, 0, 0}
                    : new float[] {.6f, .4f, 0, 0});

    assertEquals(.6, judge.judge(Boundary.cut(9, .3), later).confidence(), 1e-6);
  }

  @Test
  void judge_fade_staysOne() {
    assertEquals(BoundaryType.FADE, judge(BoundaryType.FADE, .1f, 0, .1f, .8f).type());
  }

  @Test
  void boundaries_doubtfulPlaces_comeBeforeTheJudgeOnceWithAWholeDossier() {
    List<Boundary> asked = new ArrayList<>();
    ShotDetector detector =
        new ShotDetector(
            ShotSettings.BALANCED,
            (place, dossier) -> {
              asked.add(place);
              assertEquals(ShotJudge.PLANES * ShotJudge.SIDE * ShotJudge.SIDE, dossier.length);
              return new Boundary(place.type(), place.start(), place.end(), 0);
            });
    SmallFilm film = new SmallFilm().shot(1, 50, 0);
    for (int i = 0; i < 20; i++) {
      byte[] from = SmallFilm.scene(1, 0, 0);
      film.add(SmallFilm.mix(from, SmallFilm.scene(2, 0, 0), (i + 1) / 21.0));
    }
    film.shot(2, 50, 0).show(detector);

    assertTrue(asked.stream().anyMatch(place -> place.type() == BoundaryType.DISSOLVE));
    assertEquals(List.of(), detector.boundaries(), "the judge said no");
  }

  private static Boundary judge(BoundaryType type, float... shares) {
    return new LearnedJudge(dossier -> shares).judge(new Boundary(type, 20, 29, .5), DOSSIER);
  }
}
