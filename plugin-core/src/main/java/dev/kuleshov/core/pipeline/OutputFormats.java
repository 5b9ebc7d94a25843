package dev.kuleshov.core.pipeline;

import dev.kuleshov.api.spi.CaptionFormat;
import dev.kuleshov.api.spi.TimelineFormat;
import dev.kuleshov.api.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Timelines and subtitles as the bytes of files.
 *
 * @param services the formats
 */
record OutputFormats(Services services) {

  void checkTimelines(List<String> formats) {
    formats.forEach(services.timelines()::byId);
  }

  void checkSubtitles(List<String> formats) {
    formats.stream().filter(id -> !isTimeline(id)).forEach(services.captions()::byId);
  }

  Map<String, byte[]> timelines(Timeline timeline, List<String> formats, String stem) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String id : formats) {
      TimelineFormat format = services.timelines().byId(id);
      files.put(stem + "." + format.extension(), format.write(timeline));
    }
    return files;
  }

  Map<String, byte[]> subtitles(SubtitleRun run, List<String> formats, String stem) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String id : formats) {
      if (isTimeline(id)) {
        files.putAll(timelines(run.timeline(), List.of(id), stem));
      } else {
        CaptionFormat format = services.captions().byId(id);
        String name = stem + "." + run.track().language() + "." + format.extension();
        files.put(name, format.write(run.track()));
      }
    }
    return files;
  }

  private boolean isTimeline(String id) {
    return services.timelines().all().stream()
        .anyMatch(format -> format.id().equalsIgnoreCase(id.strip()));
  }
}
