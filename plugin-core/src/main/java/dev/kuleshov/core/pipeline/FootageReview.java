package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionReport;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.preview.Film;
import dev.kuleshov.core.suggest.Planned;
import dev.kuleshov.core.suggest.Planner;
import dev.kuleshov.core.suggest.Suggested;
import dev.kuleshov.core.suggest.Suggester;
import dev.kuleshov.core.timeline.RoughCut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Suggests cuts for footage: one film after the other, then one rough cut of all. */
final class FootageReview {

  private final EditingAssistant assistant;
  private final Services services;

  FootageReview(EditingAssistant assistant, Services services) {
    this.assistant = assistant;
    this.services = services;
  }

  SuggestRun review(SuggestRequest request, JobMonitor monitor) {
    request.media().forEach(file -> EditingAssistant.withPicture(MediaProbe.probe(file)));
    List<Analysis> analyses =
        request.media().stream().map(file -> assistant.analyze(file, monitor)).toList();
    List<Finding> findings = new ArrayList<>(assistant.pluginFindings());
    analyses.forEach(analysis -> findings.addAll(analysis.findings()));

    List<Evidence> evidence =
        analyses.stream().map(film -> evidence(film, request.style())).toList();
    List<List<Suggestion>> perFilm = new ArrayList<>();
    Suggester suggester = new Suggester(services.heuristics().rules());
    for (int media = 0; media < evidence.size(); media++) {
      monitor.checkCancelled();
      Suggested suggested = suggester.suggest(media, evidence.get(media));
      perFilm.add(suggested.suggestions());
      findings.addAll(suggested.findings());
    }
    Planned planned = Planner.plan(evidence, perFilm, request.target());
    findings.addAll(planned.findings());
    List<Suggestion> ranked = Suggester.ranked(perFilm);

    List<MediaInfo> media = analyses.stream().map(Analysis::media).toList();
    String title = title(request.media());
    Timeline timeline =
        request.uncut()
            ? RoughCut.uncut(media, ranked, title)
            : RoughCut.of(planned.plan(), media, ranked, title);
    SuggestionReport report =
        new SuggestionReport(media, request.style(), ranked, planned.plan(), findings);
    return new SuggestRun(title, report, films(analyses, ranked, monitor), timeline);
  }

  static Evidence evidence(Analysis film, CutStyle style) {
    return new Evidence(film.measured(), film.curve(), style, false, film.media().timecode());
  }

  private static List<Film> films(
      List<Analysis> analyses, List<Suggestion> suggestions, JobMonitor monitor) {
    List<Film> films = new ArrayList<>();
    for (int media = 0; media < analyses.size(); media++) {
      int number = media;
      List<Suggestion> own =
          suggestions.stream().filter(suggestion -> suggestion.media() == number).toList();
      films.add(FilmPictures.film(analyses.get(media), own, monitor));
    }
    return films;
  }

  private static String title(List<Path> media) {
    String first = String.valueOf(media.get(0).getFileName());
    return media.size() == 1 ? first : first + " and " + (media.size() - 1) + " more";
  }
}
