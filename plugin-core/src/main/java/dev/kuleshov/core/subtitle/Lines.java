package dev.kuleshov.core.subtitle;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.kuleshov.api.subtitle.SubtitleProfile;
import dev.kuleshov.api.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/** Breaks new words of a cue whose times stay: a translation, say. */
public final class Lines {

  private Lines() {}

  /**
   * Breaks a text into the lines of a cue.
   *
   * @param text one line
   * @param profile the rules
   * @param language BCP 47 tag of the text
   * @return at least one line; more than the profile has room for do not fit
   */
  public static List<String> of(String text, SubtitleProfile profile, String language) {
    // Only times depend on the rate.
    Rules rules = Rules.of(profile, language, FrameRate.FPS_25);
    return new LineBreaker(rules, Cues.base(language)).lines(pieces(text, language)).lines();
  }

  /** Returns the pieces between which a line may end, without the spaces. */
  private static List<String> pieces(String text, String language) {
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language));
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces.isEmpty() ? List.of(text) : pieces;
  }
}
