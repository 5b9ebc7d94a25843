package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleProfile.Limits;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.api.time.RationalTime;
import java.util.List;

/**
 * A profile in the frames of a film and for its language.
 *
 * @param lines most lines
 * @param limits width and reading speed
 * @param rate frames a second
 * @param shortest fewest frames of a cue
 * @param longest most frames
 * @param gap fewest frames between cues
 * @param closedGap gaps of fewer frames are closed
 * @param linger frames that a cue may stay on
 * @param snap frames within which shot changes attract
 */
record Rules(
    int lines,
    Limits limits,
    FrameRate rate,
    long shortest,
    long longest,
    long gap,
    long closedGap,
    long linger,
    long snap) {

  static Rules of(SubtitleProfile profile, String language, FrameRate rate) {
    return new Rules(
        profile.lines(),
        profile.limits(language),
        rate,
        ceiling(profile.shortest(), rate),
        profile.longest().toFrameFloor(rate),
        profile.gapFrames(),
        Math.max(profile.gapFrames(), ceiling(profile.closedGap(), rate)),
        profile.linger().toFrameFloor(rate),
        profile.snapFrames());
  }

  static long ceiling(RationalTime time, FrameRate rate) {
    long floor = time.toFrameFloor(rate);
    return RationalTime.ofFrames(floor, rate).compareTo(time) < 0 ? floor + 1 : floor;
  }

  /** Returns the fewest frames in which a text can be read. */
  long reading(List<String> lines) {
    double characters =
        lines.stream().mapToDouble(line -> TextWidth.characters(line, limits)).sum();
    return (long) Math.ceil(characters / limits.charactersPerSecond() * framesPerSecond() - 1e-9);
  }

  double framesPerSecond() {
    return 1 / rate.frameDuration().toSeconds();
  }

  /** Returns the fewest frames that a cue of a text is shown. */
  long needed(List<String> lines) {
    return Math.max(shortest, reading(lines));
  }
}
