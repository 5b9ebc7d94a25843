package dev.kuleshov.app.panel.api;

import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import java.util.Map;

/** The shapes of the JSON that the service takes. A field that is left out is null. */
final class Requests {

  private Requests() {}

  record OpenFolder(String path) {}

  record OpenProject(List<String> media) {}

  /** Settings to change; what is left out stays, and a target of 0 is none. */
  record Rank(Double sensitivity, Map<String, Double> weights, RationalTime target, String style) {}

  /** What to plan; settings that are left out are the project's. */
  record Plan(
      String what,
      Double sensitivity,
      Map<String, Double> weights,
      RationalTime target,
      String style) {}

  /**
   * Something that an editor does: one step of undo.
   *
   * <p>{@code type} tells which, and a {@code revision} that is no longer the project's is refused.
   */
  sealed interface Edit {
    Long revision();
  }

  record Decide(Long revision, List<String> suggestions, String state) implements Edit {}

  record Trim(Long revision, String suggestion, Long start, Long end) implements Edit {}

  record Settings(
      Long revision,
      Double sensitivity,
      Map<String, Double> weights,
      RationalTime target,
      String style)
      implements Edit {}

  record Rename(Long revision, String name) implements Edit {}

  record Track(Long revision, String track, String language, String name, String profile)
      implements Edit {}

  record TrackRemove(Long revision, String track) implements Edit {}

  record Cue(Long revision, String track, CueText cue) implements Edit {}

  record CueRemove(Long revision, String track, String cue) implements Edit {}

  record Title(Long revision, TitleText title) implements Edit {}

  record TitleRemove(Long revision, String title) implements Edit {}

  record CueText(
      String id, Integer media, RationalTime start, RationalTime end, List<String> lines) {}

  record TitleText(String id, String text, Integer media, RationalTime start, RationalTime end) {}

  /**
   * Long work on one of the media. For subtitles: {@code language} is what is spoken, found out if
   * it is left out or auto; {@code translate} is what they are to be in, if not that; {@code
   * profile} names the rules that they follow; {@code polish} has the user's language model put
   * right what was misheard.
   */
  record StartJob(
      String kind,
      Integer media,
      String language,
      String translate,
      String profile,
      Boolean polish) {}

  /** Files to write: {@code timelineTrack} is the subtitle track that timelines carry, if any. */
  record Export(
      String folder,
      List<String> timeline,
      String timelineTrack,
      List<String> captions,
      String track,
      String what,
      Boolean overwrite) {}
}
