package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.JobMonitor;
import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.analysis.Analysis;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.media.FrameClock;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.core.media.StillReader;
import dev.kuleshov.core.preview.ContactSheet;
import dev.kuleshov.core.preview.Film;
import dev.kuleshov.core.preview.Image;
import dev.kuleshov.core.preview.Stills;
import dev.kuleshov.core.timeline.conform.ConformedEdit;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Films as the preview shows them: with pictures of their shots and of the suggested joins. */
final class FilmPictures {

  private FilmPictures() {}

  static Film film(Analysis analysis, List<Suggestion> suggestions, JobMonitor monitor) {
    String name = String.valueOf(analysis.media().file().getFileName());
    FrameClock clock = analysis.measured().clock();
    NavigableSet<Long> wanted =
        Stills.wanted(analysis.measured().shots(), suggestions, clock.frames());
    Map<Long, Picture> stills = new TreeMap<>();
    String stage = "Taking pictures of " + name;
    monitor.progress(stage, 0);
    StillReader.read(
        analysis.media(),
        clock,
        wanted,
        Stills.HEIGHT,
        monitor,
        (frame, picture) -> {
          stills.put(frame, picture);
          monitor.progress(stage, (double) stills.size() / wanted.size());
        });
    return new Film(
        name,
        analysis.measured(),
        analysis.curve(),
        analysis.media().timecode(),
        suggestions,
        stills);
  }

  static byte[] still(Analysis analysis, long frame, int height, JobMonitor monitor) {
    Map<Long, Picture> found = new TreeMap<>();
    read(analysis, new TreeSet<>(List.of(frame)), height, monitor, found);
    Picture picture = found.get(frame);
    if (picture == null) {
      throw new MalformedInputException(
          "media.damaged-frame", "Frame " + frame + " is damaged and cannot be shown.");
    }
    return Image.jpeg(picture);
  }

  static byte[] sheet(Analysis analysis, List<Shot> shots, JobMonitor monitor) {
    NavigableSet<Long> wanted = new TreeSet<>();
    shots.forEach(shot -> wanted.add(shot.frames().middle()));
    Map<Long, Picture> found = new TreeMap<>();
    read(analysis, wanted, ContactSheet.HEIGHT, monitor, found);
    return ContactSheet.draw(
        shots.stream()
            .map(shot -> Optional.ofNullable(found.get(shot.frames().middle())))
            .toList());
  }

  private static void read(
      Analysis analysis,
      NavigableSet<Long> frames,
      int height,
      JobMonitor monitor,
      Map<Long, Picture> found) {
    StillReader.read(
        analysis.media(), analysis.measured().clock(), frames, height, monitor, found::put);
  }

  /** Pictures of an edit's frames, each taken from the media that it shows. */
  static Map<Long, Picture> ofEdit(
      ConformedEdit edit,
      Map<URI, Analysis> analyses,
      List<Suggestion> suggestions,
      JobMonitor monitor) {
    Map<URI, NavigableMap<Long, List<Long>>> perMedia = new LinkedHashMap<>();
    Measurements measured = edit.measured();
    for (long frame : Stills.wanted(measured.shots(), suggestions, measured.clock().frames())) {
      edit.momentAt(frame)
          .filter(moment -> analyses.containsKey(moment.media()))
          .ifPresent(
              moment -> {
                FrameClock clock = analyses.get(moment.media()).measured().clock();
                perMedia
                    .computeIfAbsent(moment.media(), media -> new TreeMap<>())
                    .computeIfAbsent(clock.frameAt(moment.time()), source -> new ArrayList<>())
                    .add(frame);
              });
    }
    Map<Long, Picture> stills = new TreeMap<>();
    perMedia.forEach(
        (media, frames) ->
            StillReader.read(
                analyses.get(media).media(),
                analyses.get(media).measured().clock(),
                frames.navigableKeySet(),
                Stills.HEIGHT,
                monitor,
                (source, picture) ->
                    frames.get(source).forEach(frame -> stills.put(frame, picture))));
    return stills;
  }
}
