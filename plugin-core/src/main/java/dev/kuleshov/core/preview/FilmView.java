package dev.kuleshov.core.preview;

import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.analysis.ShotProfile;
import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.suggest.EditPlan;
import dev.kuleshov.api.suggest.SuggestionReport;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One film as the page's template sees it. */
record FilmView(
    String name,
    String duration,
    int shotCount,
    String arc,
    String chart,
    List<ShotView> shots,
    int shotsLeftOut,
    List<SuggestionView> suggestions,
    List<Stretch> plan) {

  static FilmView of(Film film, int media, SuggestionReport report) {
    List<Shot> shown = Stills.shown(film.measured().shots());
    return new FilmView(
        film.name(),
        duration(film.measured().clock().duration()),
        film.measured().shots().size(),
        film.curve().arc().map(Words::of).orElse("no clear arc"),
        CurvePicture.svg(film),
        shown.stream().map(shot -> ShotView.of(film, shot)).toList(),
        film.measured().shots().size() - shown.size(),
        film.suggestions().stream().map(item -> SuggestionView.of(film, item)).toList(),
        stretches(film, media, report.plan()));
  }

  String shotWords() {
    return shotCount == 1 ? "one shot" : shotCount + " shots";
  }

  boolean hasSuggestions() {
    return !suggestions.isEmpty();
  }

  boolean hasShotsLeftOut() {
    return shotsLeftOut > 0;
  }

  static String planDuration(EditPlan plan) {
    return duration(plan.duration());
  }

  /** Returns a length as {@code 1:02.4}. */
  private static String duration(RationalTime time) {
    double seconds = time.toSeconds();
    return String.format(
        Locale.ROOT, "%d:%04.1f", (long) seconds / 60, Math.floor(seconds % 60 * 10) / 10);
  }

  private static List<Stretch> stretches(Film film, int media, EditPlan plan) {
    double whole = Math.max(1e-9, film.measured().clock().duration().toSeconds());
    List<Stretch> stretches = new ArrayList<>();
    plan.clips().stream()
        .filter(clip -> clip.media() == media)
        .forEach(clip -> stretches.add(Stretch.of(clip.source(), whole, "kept", "Kept")));
    plan.dropped().stream()
        .filter(dropped -> dropped.media() == media)
        .forEach(
            dropped -> stretches.add(Stretch.of(dropped.source(), whole, "out", dropped.why())));
    return stretches;
  }

  /** A stretch of the rough cut's bar; places are percentages of the film. */
  record Stretch(String left, String width, String kind, String why) {
    static Stretch of(TimeRange range, double whole, String kind, String why) {
      return new Stretch(
          percent(range.start().toSeconds() / whole),
          percent(range.duration().toSeconds() / whole),
          kind,
          why);
    }
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f", 100 * share);
  }

  /** A shot in the strip. */
  record ShotView(
      int number,
      String start,
      String length,
      String emotion,
      String trend,
      String scale,
      String place,
      String image) {
    static ShotView of(Film film, Shot shot) {
      Optional<ShotProfile> profile =
          shot.index() < film.curve().shots().size()
              ? Optional.of(film.curve().shots().get(shot.index()))
              : Optional.empty();
      return new ShotView(
          shot.index() + 1,
          film.timecode(shot.frames().start()),
          String.format(Locale.ROOT, "%.1f s", shot.time().duration().toSeconds()),
          profile.map(ShotView::emotion).orElse(""),
          profile.map(p -> Words.plain(p.trend())).orElse(""),
          profile
              .filter(p -> p.scale() != ShotScale.UNKNOWN)
              .map(p -> Words.of(p.scale()))
              .orElse(""),
          profile.flatMap(ShotProfile::heading).orElse(""),
          Image.uri(film.stills().get(shot.frames().middle())));
    }

    /** The face's emotion, or nothing where no face was seen. */
    private static String emotion(ShotProfile profile) {
      if (profile.unsure()) {
        return "Unsure";
      }
      return profile.scale() == ShotScale.UNKNOWN ? "" : Words.plain(profile.dominant());
    }
  }
}
