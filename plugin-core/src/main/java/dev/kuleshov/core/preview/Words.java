package dev.kuleshov.core.preview;

import dev.kuleshov.api.analysis.ShotScale;
import dev.kuleshov.api.analysis.StoryArc;
import dev.kuleshov.api.suggest.SuggestionKind;
import java.util.Locale;

/** What things are called on a page. */
final class Words {

  private Words() {}

  /** Returns what an editor calls this kind of change. */
  static String of(SuggestionKind kind) {
    return switch (kind) {
      case J_CUT -> "J-cut";
      case L_CUT -> "L-cut";
      default -> plain(kind);
    };
  }

  /** Returns what an editor calls this distance: {@code Medium close-up}. */
  static String of(ShotScale scale) {
    return plain(scale).replace("close up", "close-up").replace("Close up", "Close-up");
  }

  /** Returns the arc as words: {@code rise, then fall}. */
  static String of(StoryArc arc) {
    return plain(arc).toLowerCase(Locale.ROOT).replace(" ", ", then ");
  }

  /** Returns a constant's name as words: {@code Trim head}. */
  static String plain(Enum<?> constant) {
    String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
