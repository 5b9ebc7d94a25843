package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.Finding;
import dev.kuleshov.api.InputOutputException;
import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.media.MediaInfo;
import dev.kuleshov.api.subtitle.SubtitleTrack;
import dev.kuleshov.api.timeline.Clip;
import dev.kuleshov.api.timeline.Timeline;
import dev.kuleshov.core.document.RenderReport;
import dev.kuleshov.core.media.FilmWriter;
import dev.kuleshov.core.media.MediaProbe;
import dev.kuleshov.core.render.CaptionPainter;
import dev.kuleshov.core.render.FilmRenderer;
import dev.kuleshov.core.timeline.RoughCut;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plays edits into films. */
final class Rendering {

  private final Services services;

  Rendering(Services services) {
    this.services = services;
  }

  RenderReport run(RenderRequest request, JobMonitor monitor) {
    FilmWriter.container(request.target());
    List<Finding> findings = new ArrayList<>();
    Timeline edit = edit(request.edit());
    Map<URI, MediaInfo> media = media(edit, request, findings);
    Optional<SubtitleTrack> track =
        request.burn() ? Optional.of(subtitles(edit, request)) : Optional.empty();
    FilmRenderer renderer =
        new FilmRenderer(edit, media, track.map(t -> new CaptionPainter(t, request.font())));
    findings.addAll(renderer.write(request.target(), monitor));
    return new RenderReport(
        request.target(),
        renderer.width(),
        renderer.height(),
        edit.rate(),
        renderer.frames(),
        track.map(t -> t.cues().size()).orElse(0),
        findings);
  }

  /** A film is an edit of one clip. */
  private Timeline edit(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean timeline =
        services.timelines().all().stream()
            .anyMatch(f -> name.toLowerCase(Locale.ROOT).endsWith("." + f.extension()));
    if (timeline) {
      return services.timelines().read(file);
    }
    MediaInfo info = EditingAssistant.withPicture(MediaProbe.probe(file));
    return RoughCut.uncut(List.of(info), List.of(), name);
  }

  private static Map<URI, MediaInfo> media(
      Timeline edit, RenderRequest request, List<Finding> findings) {
    Set<URI> addresses = new LinkedHashSet<>();
    edit.tracks().stream()
        .flatMap(track -> track.items().stream())
        .filter(Clip.class::isInstance)
        .forEach(item -> addresses.add(((Clip) item).media().target()));
    MediaSearch search = new MediaSearch(request.media(), addresses.size() == 1);
    Map<URI, MediaInfo> media = new LinkedHashMap<>();
    for (URI address : addresses) {
      Optional<Path> found = search.find(address);
      if (found.isPresent()) {
        refuseToReplace(found.get(), request.target());
        media.put(address, MediaProbe.probe(found.get()));
      } else {
        findings.add(
            Finding.warning(
                "timeline.media.offline",
                "\"" + address + "\" is not there; it is black and silent."));
      }
    }
    if (media.isEmpty() && !addresses.isEmpty()) {
      throw new InputOutputException(
          "timeline.media-offline",
          "None of the media that "
              + request.edit()
              + " uses is where it says; put it there, or name the files on the command line too.");
    }
    return media;
  }

  private static void refuseToReplace(Path medium, Path target) {
    try {
      if (Files.exists(target) && Files.isSameFile(medium, target)) {
        throw new UsageException(
            "output.is-input", target + " is part of the edit itself; choose another name.");
      }
    } catch (IOException e) {
      throw new InputOutputException("media.unreadable", target + " cannot be looked at.", e);
    }
  }

  private SubtitleTrack subtitles(Timeline edit, RenderRequest request) {
    if (request.subtitles().isPresent()) {
      return services.captions().read(request.subtitles().get());
    }
    return edit.subtitles().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "subtitle.none",
                    request.edit() + " has no subtitles; name a subtitle file with --burn."));
  }
}
