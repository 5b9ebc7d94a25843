package dev.kuleshov.api.suggest;

/** What an editor is asked to do. */
public enum SuggestionKind {
  /** Cut here. */
  SPLIT,
  /** Start the shot later. */
  TRIM_HEAD,
  /** End the shot earlier. */
  TRIM_TAIL,
  /** Take this out. */
  REMOVE,
  /** Stay on the shot over this stretch. */
  HOLD,
  /** Shorten a pause by taking out its middle. */
  TIGHTEN,
  /** Let the sound of the next shot begin before its picture. */
  J_CUT,
  /** Let the sound of this shot run on under the next picture. */
  L_CUT;

  /** Returns whether following the suggestion takes its range out of the film. */
  public boolean removes() {
    return this == TRIM_HEAD || this == TRIM_TAIL || this == REMOVE || this == TIGHTEN;
  }
}
