package dev.kuleshov.core.preview;

import dev.kuleshov.api.analysis.EmotionCurve;
import dev.kuleshov.api.analysis.Measurements;
import dev.kuleshov.api.media.Picture;
import dev.kuleshov.api.suggest.Suggestion;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.Timecode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page shows of one film, or of one existing edit.
 *
 * @param name for a person
 * @param measured what was measured
 * @param curve its emotion curve
 * @param start timecode of its first frame, if it has one
 * @param suggestions those about this film, the best first
 * @param stills pictures by frame; frames without one are shown without
 */
public record Film(
    String name,
    Measurements measured,
    EmotionCurve curve,
    Optional<Timecode> start,
    List<Suggestion> suggestions,
    Map<Long, Picture> stills) {

  /** Copies the collections. */
  public Film {
    suggestions = List.copyOf(suggestions);
    stills = Map.copyOf(stills);
  }

  /** Returns how an editor reads a frame's place: its timecode. */
  String timecode(long frame) {
    Timecode first = start.orElseGet(() -> new Timecode(0, measured.clock().rate(), false));
    RationalTime time = measured.clock().timeOf(frame);
    return first.plus(time.toFrame(measured.clock().rate())).toString();
  }
}
