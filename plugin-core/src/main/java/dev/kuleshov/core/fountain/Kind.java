package dev.kuleshov.core.fountain;

/** What a paragraph of a screenplay is. */
public enum Kind {
  /** Where and when a scene plays: {@code INT. KITCHEN - DAY}. */
  SCENE,
  /** What is seen and done. */
  ACTION,
  /** Who speaks. */
  CHARACTER,
  /** How it is said: {@code (quietly)}. */
  PARENTHETICAL,
  /** What is said. */
  DIALOGUE,
  /** What is sung. */
  LYRIC,
  /** How a scene goes over into the next: {@code CUT TO:}. */
  TRANSITION,
  /** Text in the middle of the page. */
  CENTERED,
  /** An outline's heading. */
  SECTION,
  /** An outline's note on what happens. */
  SYNOPSIS,
  /** A new page. */
  PAGE_BREAK
}
