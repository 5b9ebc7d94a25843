package dev.kuleshov.core.heuristic;

import dev.kuleshov.api.analysis.PictureTrack;
import dev.kuleshov.api.analysis.Series;
import dev.kuleshov.api.analysis.Shot;
import dev.kuleshov.api.suggest.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where shots play, and whether two look alike. */
final class Place {

  /** Brightness, contrast, saturation and warmth differ by less than this. */
  private static final double SAME_LOOK = .04;

  private Place() {}

  /** The place of a shot, if it is known. */
  static Optional<String> of(Shot shot, Evidence film) {
    return film.profileOf(shot).scene();
  }

  /** The place of a shot in words, or only {@code place}. */
  static String name(Shot shot, Evidence film) {
    return of(shot, film).map(Place::words).orElse("place");
  }

  private static String words(String label) {
    return label.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** Whether both places are known and of one kind. */
  static boolean same(Shot a, Shot b, Evidence film) {
    return of(a, film).isPresent() && of(a, film).equals(of(b, film));
  }

  /** Whether both places are known and of two kinds. */
  static boolean differ(Shot a, Shot b, Evidence film) {
    return of(a, film).isPresent() && of(b, film).isPresent() && !of(a, film).equals(of(b, film));
  }

  /** Whether two shots have the same light, colours and framing, and no other place. */
  static boolean looksAlike(Shot a, Shot b, Evidence film) {
    PictureTrack picture = film.measured().picture();
    for (Series look :
        List.of(picture.brightness(), picture.contrast(), picture.saturation(), picture.warmth())) {
      double difference =
          look.mean(a.frames().start(), a.frames().end())
              - look.mean(b.frames().start(), b.frames().end());
      if (Math.abs(difference) > SAME_LOOK) {
        return false;
      }
    }
    return film.profileOf(a).scale() == film.profileOf(b).scale() && !differ(a, b, film);
  }
}
