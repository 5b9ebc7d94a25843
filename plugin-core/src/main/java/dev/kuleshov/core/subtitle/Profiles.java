package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.subtitle.SubtitleProfile.Limits;
import dev.kuleshov.api.time.RationalTime;
import java.util.List;
import java.util.Map;

/** The profiles that Kuleshov brings. */
public final class Profiles {

  /** Netflix's timed text style guides, for adults. */
  public static final SubtitleProfile NETFLIX = netflix("netflix", 20);

  /** The same for children, who read more slowly. */
  public static final SubtitleProfile NETFLIX_CHILDREN = netflix("netflix-children", 17);

  /** The BBC's subtitle guidelines: 37 characters a line, 180 words a minute. */
  public static final SubtitleProfile BBC =
      new SubtitleProfile(
          "bbc",
          2,
          RationalTime.ofSeconds(1),
          RationalTime.ofSeconds(7),
          1,
          RationalTime.ofMillis(500),
          RationalTime.ofSeconds(1),
          12,
          new Limits(37, 17, false),
          wide(17));

  /** Looser rules for the web: nothing but what keeps cues readable in a small player. */
  public static final SubtitleProfile YOUTUBE =
      new SubtitleProfile(
          "youtube",
          2,
          new RationalTime(5, 6),
          RationalTime.ofSeconds(7),
          0,
          RationalTime.ofMillis(300),
          RationalTime.ofMillis(500),
          0,
          new Limits(42, 25, false),
          wide(25));

  private static final List<SubtitleProfile> ALL = List.of(NETFLIX, NETFLIX_CHILDREN, BBC, YOUTUBE);

  private Profiles() {}

  private static SubtitleProfile netflix(String name, double speed) {
    return new SubtitleProfile(
        name,
        2,
        new RationalTime(5, 6),
        RationalTime.ofSeconds(7),
        2,
        RationalTime.ofMillis(500),
        RationalTime.ofMillis(500),
        12,
        new Limits(42, speed, false),
        wide(20));
  }

  /** Chinese, Japanese and Korean, whose readers differ; scaled for who reads quicker or slower. */
  private static Map<String, Limits> wide(double speed) {
    double scale = speed / 20;
    Limits chinese = new Limits(32, 9 * scale, true);
    return Map.of(
        "zh",
        chinese,
        "yue",
        chinese,
        "ja",
        new Limits(26, 4 * scale, true),
        "ko",
        new Limits(32, 12 * scale, true));
  }

  /** Returns the profiles' names, the default first. */
  public static List<String> names() {
    return ALL.stream().map(SubtitleProfile::name).toList();
  }

  /**
   * Returns a profile.
   *
   * @param name its name
   * @throws UsageException if there is none; the message lists those that there are
   */
  public static SubtitleProfile named(String name) {
    return ALL.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "subtitle.profile.unknown",
                    "There is no subtitle profile \""
                        + name
                        + "\": choose one of "
                        + String.join(", ", names())
                        + ", or name a .json file."));
  }
}
