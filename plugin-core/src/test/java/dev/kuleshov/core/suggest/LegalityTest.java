package dev.kuleshov.core.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.spi.CutHeuristic;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.PlannedClip;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.core.heuristic.Heuristics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Proves on random films what is promised of every suggestion and every plan. */
class LegalityTest {

  private static final int FILMS = 150;

  private static final List<CutHeuristic> RULES =
      Heuristics.load(LegalityTest.class.getClassLoader()).rules();

  @Test
  void suggest_randomFilms_keepsEveryPromise() {
    int suggested = 0;
    for (long seed = 0; seed < FILMS; seed++) {
      Evidence film = RandomFilms.film(seed);
      Suggested result = new Suggester(RULES).suggest(0, film);
      String name = "film " + seed;
      assertEquals(List.of(), result.findings(), name);
      assertEquals(result, new Suggester(RULES).suggest(0, RandomFilms.film(seed)), name);
      for (Suggestion suggestion : result.suggestions()) {
        assertLegal(suggestion, film, name + ": " + suggestion);
      }
      assertApart(result.suggestions(), name);
      suggested += result.suggestions().size();
    }
    assertTrue(suggested > FILMS, "too few suggestions to prove anything: " + suggested);
  }

  @Test
  void plan_randomFilms_keepsEveryPromise() {
    for (long seed = 0; seed < FILMS; seed++) {
      Evidence film = RandomFilms.film(seed);
      List<Suggestion> suggestions = new Suggester(RULES).suggest(0, film).suggestions();
      Planned whole = Planner.plan(List.of(film), List.of(suggestions), Optional.empty());
      assertClips(whole, film, "film " + seed);
      RationalTime duration = film.measured().clock().duration();
      RationalTime target = duration.times(1 + seed % 8, 9);
      Planned plan = Planner.plan(List.of(film), List.of(suggestions), Optional.of(target));
      assertClips(plan, film, "film " + seed + " to " + target);
      double off = Math.abs(plan.plan().duration().minus(target).toSeconds());
      boolean exact = off <= 1.001 / film.measured().clock().rate().perSecond();
      assertTrue(exact || !plan.findings().isEmpty(), "film " + seed + " is off by " + off);
      assertEquals(plan, Planner.plan(List.of(film), List.of(suggestions), Optional.of(target)));
    }
  }

  private static void assertLegal(Suggestion suggestion, Evidence film, String name) {
    Candidate candidate = suggestion.candidate();
    assertTrue(candidate.range().end() <= film.frames(), name);
    assertEquals(film.timeOf(candidate.frame()), suggestion.time(), name);
    for (long frame : places(candidate).toArray()) {
      assertTrue(film.speechAround(film.timeOf(frame)).isEmpty(), name);
      boolean onBoundary =
          film.measured().shots().stream()
              .anyMatch(s -> s.frames().start() == frame || s.frames().end() == frame);
      for (Shot shot : onBoundary ? List.<Shot>of() : film.measured().shots()) {
        for (long edge : new long[] {shot.frames().start(), shot.frames().end()}) {
          boolean about = places(candidate).anyMatch(place -> place == edge);
          assertTrue(about || Math.abs(frame - edge) > 6, name + " near " + edge);
        }
      }
    }
  }

  private static void assertApart(List<Suggestion> suggestions, String name) {
    for (Suggestion one : suggestions) {
      for (Suggestion other : suggestions) {
        if (!one.equals(other)) {
          assertFalse(one.id().equals(other.id()), name);
          for (long frame : places(one.candidate()).toArray()) {
            assertTrue(
                places(other.candidate()).allMatch(place -> Math.abs(place - frame) > 6),
                name + ": " + one + " and " + other);
          }
        }
      }
    }
  }

  private static void assertClips(Planned planned, Evidence film, String name) {
    List<PlannedClip> clips = planned.plan().clips();
    assertFalse(clips.isEmpty(), name);
    List<FrameRange> all = new ArrayList<>();
    long end = -1;
    for (PlannedClip clip : clips) {
      FrameRange range = clip.frames();
      assertTrue(range.start() > end && range.length() > 0, name + ": " + clips);
      assertTrue(range.end() <= film.frames(), name);
      assertEquals(film.measured().clock().timeOf(range), clip.source(), name);
      assertTrue(legalOrOuter(range.start(), film), name + " starts in speech: " + range);
      assertTrue(legalOrOuter(range.end(), film), name + " ends in speech: " + range);
      end = range.end();
      all.add(range);
    }
    long kept = all.stream().mapToLong(FrameRange::length).sum();
    long dropped =
        planned.plan().dropped().stream()
            .mapToLong(
                drop ->
                    drop.source().end().toFrame(film.measured().clock().rate())
                        - drop.source().start().toFrame(film.measured().clock().rate()))
            .sum();
    assertEquals(film.frames(), kept + dropped, name + ": every frame is kept or dropped");
  }

  /** A film that begins or ends inside speech is not cut there. */
  private static boolean legalOrOuter(long frame, Evidence film) {
    return frame == 0 || frame == film.frames() || film.speechAround(film.timeOf(frame)).isEmpty();
  }

  private static LongStream places(Candidate candidate) {
    return LongStream.of(candidate.range().start(), candidate.frame(), candidate.range().end())
        .distinct();
  }
}
