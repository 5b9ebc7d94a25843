package dev.kuleshov.core.suggest;

import dev.kuleshov.api.UsageException;
import dev.kuleshov.api.analysis.StoryArc;
import dev.kuleshov.api.suggest.CutStyle;
import dev.kuleshov.api.suggest.MurchTerm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways of cutting that come with Kuleshov.
 *
 * <p>Their numbers are starting points that were set by hand, not measured; a style learnt from
 * reference edits replaces them. The spread of shot lengths, .94, is the same for all, and the
 * weights are Murch's own but where a style lives by breaking one.
 */
public final class Styles {

  /** The style that is followed when none is named. */
  public static final CutStyle NATURAL = style("natural", 5, .3, 1.5, Map.of(), null);

  private static final double SPREAD = .94;

  private static final List<CutStyle> ALL =
      List.of(
          NATURAL,
          style("action", 2.5, .45, 1, Map.of(MurchTerm.RHYTHM, 20.0), null),
          style("documentary", 6.5, .2, 2, Map.of(MurchTerm.STORY, 40.0), null),
          style("drama", 6, .3, 2.5, Map.of(), null),
          style("trailer", 1.8, .5, .8, Map.of(MurchTerm.RHYTHM, 25.0), StoryArc.RISE),
          style(
              "vlog",
              4,
              .25,
              .7,
              Map.of(MurchTerm.RHYTHM, 25.0, MurchTerm.PLANE, 1.0, MurchTerm.SPACE, 1.0),
              null));

  private Styles() {}

  /** Returns the names of all presets, in order. */
  public static List<String> names() {
    return ALL.stream().map(CutStyle::name).toList();
  }

  /**
   * Returns a preset.
   *
   * @param name its name; {@code default} is another one for {@code natural}
   * @throws UsageException if there is none of this name
   */
  public static CutStyle named(String name) {
    if (name.equals("default")) {
      return NATURAL;
    }
    return ALL.stream()
        .filter(style -> style.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "style.unknown",
                    "There is no style called "
                        + name
                        + "; choose one of "
                        + String.join(", ", names())
                        + ", or name a style file."));
  }

  private static CutStyle style(
      String name,
      double averageShot,
      double paceSlope,
      double longestPause,
      Map<MurchTerm, Double> weights,
      StoryArc arc) {
    return new CutStyle(
        name,
        averageShot,
        SPREAD,
        paceSlope,
        longestPause,
        weights,
        Map.of(),
        Map.of(),
        Optional.ofNullable(arc));
  }
}
