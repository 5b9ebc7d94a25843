package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.media.AspectRatio;
import dev.kuleshov.api.media.ColorRange;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.media.VideoStream;
import dev.kuleshov.api.suggest.Evidence;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.suggest.SuggestionReport;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.curve.EmotionCurves;
import dev.kuleshov.core.host.FileEditorHost;
import dev.kuleshov.core.preview.Film;
import dev.kuleshov.core.suggest.Planned;
import dev.kuleshov.core.suggest.Planner;
import dev.kuleshov.core.suggest.Suggested;
import dev.kuleshov.core.suggest.Suggester;
import dev.kuleshov.core.timeline.RoughCut;
import dev.kuleshov.core.timeline.conform.Conform;
import dev.kuleshov.core.timeline.conform.ConformedEdit;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the cuts of an existing edit: the edit is one film, whose shots are the editor's clips.
 */
final class EditReview {

  private final EditingAssistant assistant;
  private final Services services;

  EditReview(EditingAssistant assistant, Services services) {
    this.assistant = assistant;
    this.services = services;
  }

  SuggestRun review(SuggestRequest request, Path file, JobMonitor monitor) {
    Timeline edit = new FileEditorHost(services.timelines(), file, monitor).currentTimeline();
    Map<URI, Analysis> analyses = analyses(file, edit, request.media(), monitor);
    ConformedEdit film = Conform.of(edit, analyses);
    EmotionCurve curve = EmotionCurves.draw(film.measured());
    Evidence evidence =
        new Evidence(film.measured(), curve, request.style(), true, Optional.of(edit.start()));
    Suggested suggested = new Suggester(services.heuristics().rules()).suggest(0, evidence);
    List<Suggestion> suggestions = suggested.suggestions();
    Planned planned = Planner.plan(List.of(evidence), List.of(suggestions), request.target());

    List<Finding> findings = new ArrayList<>(assistant.pluginFindings());
    analyses.values().forEach(analysis -> findings.addAll(analysis.findings()));
    findings.addAll(film.findings());
    findings.addAll(suggested.findings());
    findings.addAll(planned.findings());
    String title = edit.name();
    Timeline timeline =
        request.uncut()
            ? RoughCut.marked(edit, suggestions, title)
            : RoughCut.ofEdit(edit, planned.plan(), suggestions, title);
    SuggestionReport report =
        new SuggestionReport(
            List.of(asMedia(file, edit)), request.style(), suggestions, planned.plan(), findings);
    Film shown =
        new Film(
            title,
            film.measured(),
            curve,
            Optional.of(edit.start()),
            suggestions,
            FilmPictures.ofEdit(film, analyses, suggestions, monitor));
    return new SuggestRun(title, report, List.of(shown), timeline);
  }

  /** Analyses whatever of the edit's media is there; what is missing becomes a finding later. */
  private Map<URI, Analysis> analyses(
      Path file, Timeline edit, List<Path> substitutes, JobMonitor monitor) {
    Map<URI, Analysis> analyses = new LinkedHashMap<>();
    List<URI> media = Conform.media(edit);
    MediaSearch search = new MediaSearch(substitutes, media.size() == 1);
    for (URI address : media) {
      search
          .find(address)
          .ifPresent(path -> analyses.put(address, assistant.analyze(path, monitor)));
    }
    if (analyses.isEmpty()) {
      throw new InputOutputException(
          "timeline.media-offline",
          "None of the media that "
              + file
              + " uses is where it says"
              + media.stream().findFirst().map(first -> ", such as " + first).orElse("")
              + "; put it there, or name the files on the command line too.");
    }
    return analyses;
  }

  /** The edit as reports count media: one film of the timeline's size and rate. */
  private static MediaInfo asMedia(Path file, Timeline edit) {
    VideoStream picture =
        new VideoStream(
            0,
            "timeline",
            edit.width(),
            edit.height(),
            edit.rate(),
            false,
            AspectRatio.SQUARE,
            0,
            false,
            "rgb24",
            8,
            ColorRange.FULL);
    return new MediaInfo(
        file.toAbsolutePath(),
        "timeline",
        edit.duration(),
        Optional.of(picture),
        List.of(),
        Optional.of(edit.start()));
  }
}
