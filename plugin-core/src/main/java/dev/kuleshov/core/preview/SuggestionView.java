package dev.kuleshov.core.preview;

import dev.kuleshov.api.suggest.Reason;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.List;
import java.util.Locale;

/** One suggestion as the page's template sees it. */
record SuggestionView(
    String id,
    String kind,
    String style,
    String at,
    String range,
    String score,
    String confidence,
    boolean joins,
    String before,
    String after,
    List<ReasonView> reasons) {

  static SuggestionView of(Film film, Suggestion suggestion) {
    long frames = film.measured().clock().frames();
    return new SuggestionView(
        suggestion.id(),
        Words.of(suggestion.kind()),
        suggestion.kind().removes() ? "removes" : "keeps",
        film.timecode(suggestion.frame()),
        suggestion.candidate().range().length() == 0 ? "" : range(film, suggestion),
        signed(suggestion.score()),
        percent(suggestion.confidence()),
        suggestion.kind() != SuggestionKind.HOLD,
        Image.uri(film.stills().get(Stills.first(suggestion))),
        Image.uri(film.stills().get(Stills.second(suggestion, frames))),
        suggestion.reasons().stream().map(ReasonView::of).toList());
  }

  boolean hasPictures() {
    return !before.isEmpty() && !after.isEmpty();
  }

  boolean hasRange() {
    return !range.isEmpty();
  }

  private static String range(Film film, Suggestion suggestion) {
    return film.timecode(suggestion.candidate().range().start())
        + " – "
        + film.timecode(suggestion.candidate().range().end())
        + String.format(Locale.ROOT, " (%.2f s)", suggestion.range().duration().toSeconds());
  }

  private static String signed(double score) {
    return String.format(Locale.ROOT, "%+.2f", score);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** A reason with its bar; left and width are percentages of the bar's box. */
  record ReasonView(
      String term, String text, String score, String left, String width, String sign) {
    static ReasonView of(Reason reason) {
      double half = Math.abs(reason.score()) / 2;
      return new ReasonView(
          Words.plain(reason.term()),
          reason.text(),
          signed(reason.score()) + " at " + percent(reason.confidence()),
          FilmView.percent(reason.score() < 0 ? .5 - half : .5),
          FilmView.percent(half),
          reason.score() < 0 ? "minus" : "plus");
    }
  }
}
