package dev.kuleshov.core.preview;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.kuleshov.api.Finding;
import dev.kuleshov.api.suggest.SuggestionReport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code preview.html}: one page that needs nothing beside itself. */
public final class PreviewPage {

  private static final Template TEMPLATE = load();

  private PreviewPage() {}

  /**
   * Writes the page.
   *
   * @param title what the run was about, for a person
   * @param report its outcome
   * @param films the films that the report is about, in the order of its media; a single one for an
   *     existing edit
   * @return an HTML document
   */
  public static String write(String title, SuggestionReport report, List<Film> films) {
    return TEMPLATE.execute(
        new Page(
            title,
            FilmView.planDuration(report.plan()),
            report.style().name(),
            films.stream().map(film -> FilmView.of(film, films.indexOf(film), report)).toList(),
            report.findings().stream().map(Finding::message).distinct().toList()));
  }

  /** What the template shows. */
  record Page(
      String title,
      String planDuration,
      String style,
      List<FilmView> films,
      List<String> findings) {
    boolean hasFindings() {
      return !findings.isEmpty();
    }
  }

  private static Template load() {
    try (Reader reader =
        new InputStreamReader(
            PreviewPage.class.getResourceAsStream("preview.html.mustache"),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().emptyStringIsFalse(true).compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the page's template is part of the product", e);
    }
  }
}
