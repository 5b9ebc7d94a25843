package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.CancelledException;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.core.heuristic.Heuristics;
import dev.kuleshov.footage.evidence.FilmFixture;
import dev.kuleshov.footage.evidence.Look;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuggesterTest {

  private static final List<CutHeuristic> RULES =
      Heuristics.load(SuggesterTest.class.getClassLoader()).rules();

  private static List<Suggestion> suggestions(FilmFixture film) {
    return new Suggester(RULES).suggest(0, film.evidence(EmotionCurves::draw)).suggestions();
  }

  @Test
  void suggest_splitCloseToTheShotsEdge_isNotSuggested() {
    Evidence film = FilmFixture.film(600).cut(300).evidence();

    assertEquals(
        List.of(),
        new Suggester(List.of(new Proposer(Candidate.split(285)))).suggest(0, film).suggestions());
    assertEquals(
        1,
        new Suggester(List.of(new Proposer(Candidate.split(150))))
            .suggest(0, film)
            .suggestions()
            .size());
  }

  @Test
  void suggest_twoSecondsOfAFace_givesOneOrTwo() {
    List<Suggestion> calm =
        suggestions(
            FilmFixture.film(50)
                .face(
                    0,
                    0,
                    50,
                    FilmFixture.box(.5, .4, .5),
                    f -> FilmFixture.feeling(Emotion.SAD, .2)));
    assertTrue(calm.size() == 1 || calm.size() == 2, calm.toString());
    List<Suggestion> smile =
        suggestions(
            FilmFixture.film(60)
                .face(
                    0,
                    0,
                    60,
                    FilmFixture.box(.5, .4, .5),
                    f -> FilmFixture.feeling(Emotion.HAPPY, f < 20 ? .1 : .9)));
    assertTrue(
        smile.stream().anyMatch(s -> s.reasons().get(0).text().contains("smile")),
        smile.toString());
  }

  @Test
  void suggest_blackAndSilent_onlyTakesOutTheBlack() {
    List<Suggestion> suggestions = suggestions(FilmFixture.film(125).black(0, 125));
    assertEquals(1, suggestions.size());
    assertEquals(SuggestionKind.REMOVE, suggestions.get(0).kind());
    assertEquals(125, suggestions.get(0).candidate().range().length());
  }

  @Test
  void suggest_oneFrameOrNone_givesNothing() {
    assertEquals(List.of(), suggestions(FilmFixture.film(0)));
    assertEquals(List.of(), suggestions(FilmFixture.film(1)));
  }

  @Test
  void suggest_frameInsideSpeech_movesToTheNearestFreeOne() {
    Evidence film = FilmFixture.film(500).speech(3, 8).evidence();
    CutHeuristic rule = new Proposer(Candidate.split(190));
    Suggestion moved = new Suggester(List.of(rule)).suggest(0, film).suggestions().get(0);
    assertEquals(202, moved.frame());
    assertEquals(RationalTime.ofMillis(8080), moved.time());
    assertEquals(
        List.of(),
        new Suggester(List.of(new Proposer(Candidate.split(140)))).suggest(0, film).suggestions());
  }

  @Test
  void suggest_clearBeat_movesSplitsToIt() {
    Evidence film = FilmFixture.film(500).beat(120, 1).evidence();
    List<CutHeuristic> rules =
        List.of(
            new Proposer(Candidate.split(206)),
            RULES.stream().filter(r -> r.id().equals("beat")).findFirst().orElseThrow());
    assertEquals(200, new Suggester(rules).suggest(0, film).suggestions().get(0).frame());
  }

  @Test
  void suggest_neighbours_keepsTheBetterOne() {
    Evidence film = FilmFixture.film(500).evidence();
    List<Suggestion> suggestions =
        new Suggester(
                List.of(
                    new Proposer(Candidate.split(200), Candidate.split(230), Candidate.split(240))))
            .suggest(0, film)
            .suggestions();
    assertEquals(List.of(200L, 240L), suggestions.stream().map(Suggestion::frame).toList());
  }

  @Test
  void suggest_tooMany_keepsTheDensity() {
    Candidate[] all =
        LongStream.range(1, 38).mapToObj(i -> Candidate.split(i * 39)).toArray(Candidate[]::new);
    Evidence film = FilmFixture.film(1500).evidence();
    assertEquals(
        13, new Suggester(List.of(new Proposer(all))).suggest(0, film).suggestions().size());
    assertEquals(
        31, new Suggester(List.of(new Proposer(all)), 30).suggest(0, film).suggestions().size());
    assertThrows(IllegalArgumentException.class, () -> new Suggester(RULES, 0));
  }

  @Test
  void suggest_veto_isFinal() {
    Evidence film = FilmFixture.film(500).evidence();
    CutHeuristic veto = new Fake("veto", List::of, () -> Optional.of(reason("veto", 1, true)));
    assertEquals(
        List.of(),
        new Suggester(List.of(new Proposer(Candidate.split(200)), veto))
            .suggest(0, film)
            .suggestions());
  }

  @Test
  void suggest_failingPlugin_isNamedAndTheRunGoesOn() {
    Evidence film = FilmFixture.film(500).evidence();
    CutHeuristic thrower =
        new Fake(
            "thrower",
            () -> {
              throw new IllegalStateException("out of ideas");
            },
            Optional::empty);
    CutHeuristic linker =
        new Fake(
            "linker",
            List::of,
            () -> {
              throw new NoSuchMethodError("made for another version");
            });
    CutHeuristic silent = new Fake("silent", () -> null, () -> null);
    Suggested result =
        new Suggester(List.of(thrower, linker, silent, new Proposer(Candidate.split(200))))
            .suggest(0, film);
    assertEquals(1, result.suggestions().size());
    assertEquals(3, result.findings().size());
    assertTrue(result.findings().get(0).message().contains(Fake.class.getName()));
    assertTrue(result.findings().get(0).message().contains("out of ideas"));
  }

  @Test
  void suggest_cancelledInARule_isNotHeldBack() {
    CutHeuristic cancelled =
        new Fake(
            "cancelled",
            () -> {
              throw new CancelledException();
            },
            Optional::empty);
    Evidence film = FilmFixture.film(500).evidence();
    assertThrows(
        CancelledException.class, () -> new Suggester(List.of(cancelled)).suggest(0, film));
  }

  @Test
  void suggest_proposalOutsideTheFilm_isDropped() {
    Evidence film = FilmFixture.film(500).evidence();
    assertEquals(
        List.of(),
        new Suggester(List.of(new Proposer(Candidate.split(900)))).suggest(0, film).suggestions());
  }

  @Test
  void suggest_secondMedium_hasIdsOfItsOwn() {
    Evidence film = FilmFixture.film(500).evidence();
    Suggester suggester =
        new Suggester(List.of(new Proposer(Candidate.split(300), Candidate.split(200))));
    List<Suggestion> first = suggester.suggest(0, film).suggestions();
    List<Suggestion> second = suggester.suggest(1, film).suggestions();
    assertEquals(List.of("s0001", "s0002"), first.stream().map(Suggestion::id).toList());
    assertEquals(List.of("m2-s0001", "m2-s0002"), second.stream().map(Suggestion::id).toList());
    List<Suggestion> ranked = Suggester.ranked(List.of(first, second));
    assertEquals(4, ranked.size());
    assertEquals(
        ranked.stream().sorted(Comparator.comparingDouble(s -> -s.score())).toList(), ranked);
  }

  @Test
  void suggest_editOfADialogue_isAboutItsCuts() {
    List<Suggestion> suggestions =
        suggestions(
            FilmFixture.film(500)
                .cut(100, 320)
                .speech(1, 3.4)
                .speech(4.6, 7)
                .speech(13.2, 18)
                .edit());
    assertFalse(suggestions.isEmpty());
    assertTrue(
        suggestions.stream().noneMatch(s -> s.kind() == SuggestionKind.SPLIT && s.score() < 0));
    assertTrue(
        suggestions.stream()
            .anyMatch(s -> s.kind() == SuggestionKind.J_CUT || s.kind() == SuggestionKind.L_CUT),
        suggestions.toString());
  }

  @Test
  void suggest_threeHoursInOneShotAndInMany_isQuick() {
    int frames = 3 * 3600 * 25;
    assertTimeout(
        Duration.ofSeconds(60), () -> assertFalse(suggestions(longFilm(frames, 0)).isEmpty()));
    assertTimeout(
        Duration.ofSeconds(60), () -> assertFalse(suggestions(longFilm(frames, 90)).isEmpty()));
  }

  private static FilmFixture longFilm(int frames, int shot) {
    FilmFixture film = FilmFixture.film(frames).sound();
    for (long cut = shot; shot > 0 && cut < frames; cut += shot) {
      film.cut(cut);
    }
    for (int at = 0; at < frames / 25 - 8; at += 8) {
      film.speech(at + .5, at + 4).silence(at + 4.2, at + 8);
    }
    film.look(Look.MOTION, 0, frames, f -> f % 400 < 150 ? .01 : .3 + .2 * Math.sin(f / 50.0));
    return film.face(
        0,
        0,
        frames,
        FilmFixture.box(.5, .4, .3),
        f -> FilmFixture.feeling(Emotion.HAPPY, .5 - .5 * Math.cos(f / 90.0)));
  }

  private static Reason reason(String id, double score, boolean veto) {
    return new Reason(id, MurchTerm.STORY, score, .8, veto, "So it is.", List.of());
  }

  /** A rule that wants exactly these. */
  private static final class Proposer implements CutHeuristic {

    private final List<Candidate> candidates;

    Proposer(Candidate... candidates) {
      this.candidates = List.of(candidates);
    }

    @Override
    public String id() {
      return "proposer";
    }

    @Override
    public MurchTerm term() {
      return MurchTerm.STORY;
    }

    @Override
    public List<Candidate> propose(Evidence evidence) {
      return candidates;
    }

    @Override
    public Optional<Reason> judge(Candidate candidate, Evidence evidence) {
      return Optional.of(reason(id(), .8, false));
    }
  }

  private record Fake(
      String id, Supplier<List<Candidate>> proposals, Supplier<Optional<Reason>> word)
      implements CutHeuristic {

    @Override
    public MurchTerm term() {
      return MurchTerm.STORY;
    }

    @Override
    public List<Candidate> propose(Evidence evidence) {
      return proposals.get();
    }

    @Override
    public Optional<Reason> judge(Candidate candidate, Evidence evidence) {
      return word.get();
    }
  }
}
