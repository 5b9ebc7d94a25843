package dev.kuleshov.core.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.analysis.EmotionScores;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.suggest.Candidate;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.MurchTerm;
import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.suggest.SuggestionReport;
import dev.kuleshov.api.time.FrameRange;
import dev.kuleshov.api.time.TimeRange;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.footage.evidence.FilmFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewPageTest {

  private final Evidence evidence = FilmFixture.film(200).cut(100).evidence();

  @Test
  void write_textFromOutside_isEscaped() {
    String page = page("<img onerror=alert(1)>", suggestion(Candidate.split(50), "<script>"));

    assertFalse(page.contains("<img onerror"), "a film's name is text");
    assertFalse(page.contains("<script"), "a reason is text");
    assertTrue(page.contains("&lt;script&gt;"));
  }

  @Test
  void write_page_needsNothingFromElsewhere() {
    String page = page("film.mp4", suggestion(Candidate.split(50), "Cut here."));

    assertFalse(page.contains("src=\"http"), "no picture from elsewhere");
    assertTrue(page.contains("default-src 'none'"));
    assertTrue(page.contains("<svg"), "the curve stands in the page");
    assertTrue(page.contains("Cut here."));
    assertTrue(page.contains("2 shots"));
    assertTrue(page.contains("no sound"), "findings are told");
  }

  @Test
  void write_shots_saySettingAndDoubt() {
    FilmFixture fixture =
        FilmFixture.film(200)
            .cut(100)
            .said(10, Map.of("living_room", .9, "interior", .9))
            .face(0, 100, 200, FilmFixture.box(.5, .4, .5), f -> EmotionScores.NONE);
    Evidence drawn = fixture.evidence(EmotionCurves::draw);
    Film film =
        new Film("a", drawn.measured(), drawn.curve(), Optional.empty(), List.of(), Map.of());
    SuggestionReport report =
        new SuggestionReport(
            List.of(), drawn.style(), List.of(), new EditPlan(List.of(), List.of()), List.of());

    String page = PreviewPage.write("a", report, List.of(film));

    assertTrue(page.contains("INT. LIVING ROOM"));
    assertTrue(page.contains("Unsure"));
  }

  @Test
  void wanted_split_isTheTwoFramesThatMeetAndAShotsMiddle() {
    Suggestion split = suggestion(Candidate.split(50), "Cut here.");

    assertEquals(
        List.of(49L, 50L, 149L),
        List.copyOf(Stills.wanted(evidence.measured().shots(), List.of(split), 200)));
  }

  @Test
  void wanted_hold_isItsFirstAndLastFrame() {
    Suggestion hold =
        suggestion(new Candidate(SuggestionKind.HOLD, new FrameRange(10, 30), 10), "Stay.");

    assertEquals(10, Stills.first(hold));
    assertEquals(29, Stills.second(hold, 200));
  }

  private String page(String title, Suggestion suggestion) {
    Film film =
        new Film(
            title,
            evidence.measured(),
            evidence.curve(),
            Optional.empty(),
            List.of(suggestion),
            Map.of(49L, new Picture(2, 1, new byte[6]), 50L, new Picture(2, 1, new byte[6])));
    SuggestionReport report =
        new SuggestionReport(
            List.of(),
            evidence.style(),
            List.of(suggestion),
            new EditPlan(List.of(), List.of()),
            List.of(Finding.info("media.no-sound", "There is no sound.")));
    return PreviewPage.write(title, report, List.of(film));
  }

  private Suggestion suggestion(Candidate candidate, String text) {
    return new Suggestion(
        "s0001",
        0,
        candidate,
        evidence.timeOf(candidate.frame()),
        new TimeRange(
            evidence.timeOf(candidate.range().start()), evidence.timeOf(candidate.range().end())),
        .5,
        .5,
        List.of(new Reason("rule", MurchTerm.EMOTION, .5, .5, false, text, List.of(50L))));
  }
}
