package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.app.panel.http.Fragment;
import java.util.List;
import java.util.Map;

/** The shapes of the JSON that the service answers. A field that is null is null in the JSON. */
final class Views {

  private Views() {}

  record Session(
      String schema,
      String version,
      String ticket,
      String events,
      List<Format> timelineFormats,
      List<Format> captionFormats,
      List<Style> styles,
      List<String> subtitleProfiles,
      Features features) {}

  record Format(String id, String extension, String name) {}

  record Style(String name, double averageShot, Map<String, Double> weights) {}

  record Features(boolean subtitles, boolean titles, boolean languageModel) {}

  record Folders(List<Folder> folders) {}

  record Folder(String path) {}

  record Listing(String path, List<File> media, String chosen) {}

  record File(String name, String path, long bytes) {}

  record Uploaded(String name, String path) {}

  record Projects(List<ProjectLine> projects) {}

  record ProjectLine(String id, String name, String modified, List<String> media) {}

  record Project(
      String schema,
      String id,
      String name,
      long revision,
      String created,
      String modified,
      List<Media> media,
      Settings settings,
      Map<String, Decision> decisions,
      List<Title> titles,
      List<Track> tracks,
      History history,
      List<Job> jobs,
      String undone,
      String redone) {}

  record Media(
      int index,
      String name,
      String path,
      boolean missing,
      RationalTime duration,
      String fps,
      Long frames,
      boolean uniform,
      Timecode timecode,
      Integer width,
      Integer height,
      boolean video,
      boolean audio,
      String analysis,
      String job,
      Film film,
      List<Finding> findings) {}

  record Timecode(String start, boolean dropFrame, int base) {}

  record Film(String state, String url, RationalTime offset, String job) {}

  record Settings(
      double sensitivity, Map<String, Double> weights, RationalTime target, String style) {}

  record Decision(String state, long start, long end, boolean edited) {}

  record Title(
      String id, String text, int media, RationalTime start, RationalTime end, String source) {}

  record Track(String id, String language, String name, String profile, int count) {}

  record History(String undo, String redo, int steps) {}

  record Finding(
      String severity, String code, String message, RationalTime start, RationalTime end) {}

  record Job(
      String id,
      String kind,
      String path,
      List<Place> places,
      String state,
      String stage,
      Double fraction,
      Problem error) {}

  record Place(String project, int media) {}

  record Problem(String code, String message) {}

  record Jobs(List<Job> jobs) {}

  record Suggestions(
      String schema,
      long revision,
      Settings settings,
      List<Fragment<Suggestion>> suggestions,
      List<Finding> findings) {}

  record Suggestion(
      String id,
      String kind,
      int media,
      long frame,
      RationalTime time,
      long startFrame,
      long endFrame,
      RationalTime start,
      RationalTime end,
      double score,
      double confidence,
      Integer rank,
      Integer group,
      boolean removes,
      Map<String, Double> terms,
      List<Fragment<Reason>> reasons,
      Join join,
      Decision decision) {}

  /** What of a {@link Suggestion} neither weights nor decisions change. */
  record Proposal(
      String id,
      String kind,
      int media,
      long frame,
      RationalTime time,
      long startFrame,
      long endFrame,
      RationalTime start,
      RationalTime end,
      boolean removes,
      Map<String, Double> terms,
      Join join) {}

  /** The rest of a {@link Suggestion}. */
  record Standing(
      double score,
      double confidence,
      Integer rank,
      Integer group,
      List<Fragment<Reason>> reasons,
      Decision decision) {}

  record Reason(
      String heuristic,
      String term,
      double score,
      double confidence,
      String text,
      List<Long> frames) {}

  record Join(long before, long after) {}

  record Plan(
      RationalTime duration, List<Clip> clips, List<Dropped> dropped, List<Finding> findings) {}

  record Clip(int media, long startFrame, long endFrame, RationalTime start, RationalTime end) {}

  record Dropped(int media, RationalTime start, RationalTime end, String why) {}

  record Shots(List<Shot> shots, List<Boundary> boundaries) {}

  record Shot(
      int index,
      long startFrame,
      long endFrame,
      RationalTime start,
      RationalTime end,
      double valence,
      double arousal,
      double confidence,
      String dominant,
      String trend,
      String scene,
      String scale) {}

  record Boundary(String type, long start, long end, double confidence) {}

  record Curve(Samples samples, List<Trend> trends, String arc) {}

  record Samples(
      List<RationalTime> time,
      List<Double> valence,
      List<Double> arousal,
      List<Double> confidence,
      List<Integer> faces) {}

  record Trend(String kind, RationalTime start, RationalTime end) {}

  record Sound(List<Range> speech, List<Range> silence, List<RationalTime> beats) {}

  record Range(RationalTime start, RationalTime end) {}

  record Clock(boolean uniform, String fps, long frames, String start, List<Run> runs) {}

  record Run(long frame, RationalTime time, RationalTime step) {}

  @SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, written at once.
  record Waveform(double start, double end, int points, int[] min, int[] max) {}

  record Captions(
      String id, String language, String name, String profile, List<Fragment<Cue>> cues) {}

  record Cue(
      String id,
      int media,
      RationalTime start,
      RationalTime end,
      List<String> lines,
      List<Violation> violations) {}

  record Violation(String rule, String message) {}

  record Written(List<String> files) {}
}
