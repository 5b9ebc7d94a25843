package dev.kuleshov.footage.draw;

import java.awt.Color;

/** People of the generated films: each looks different enough to be told from the others. */
public enum Person {
  /** Fair, auburn hair to the shoulders, green jumper. */
  ADA(0xF0C5A4, 0x6B2F1A, 0x2F6F62, 0x3E6B4F, Hair.LONG, false, false),
  /** Olive skin, short dark hair, stubble, blue shirt. */
  TOM(0xD9A277, 0x2B1D16, 0x2E4A78, 0x5A3B22, Hair.SHORT, true, false),
  /** Dark skin, black curls, mustard jacket. */
  MIRA(0x8D5636, 0x17110F, 0xC58A1E, 0x2E1A10, Hair.CURLS, false, false),
  /** Pale, grey hair, glasses, burgundy cardigan. */
  OTTO(0xEFC9B2, 0x9A9A98, 0x7A2635, 0x4A6C8C, Hair.SHORT, false, true),
  /** Light brown skin, black bun, violet blouse. */
  LIN(0xE6B98F, 0x15131A, 0x5B4A8A, 0x2C1B12, Hair.BUN, false, false);

  /** How hair is worn. */
  enum Hair {
    SHORT,
    LONG,
    CURLS,
    BUN
  }

  private final Color skin;
  private final Color hairColor;
  private final Color clothes;
  private final Color iris;
  private final Hair hair;
  private final boolean stubble;
  private final boolean glasses;

  Person(
      int skin, int hairColor, int clothes, int iris, Hair hair, boolean stubble, boolean glasses) {
    this.skin = new Color(skin);
    this.hairColor = new Color(hairColor);
    this.clothes = new Color(clothes);
    this.iris = new Color(iris);
    this.hair = hair;
    this.stubble = stubble;
    this.glasses = glasses;
  }

  Color skin() {
    return skin;
  }

  Color hairColor() {
    return hairColor;
  }

  Color clothes() {
    return clothes;
  }

  Color iris() {
    return iris;
  }

  Hair hair() {
    return hair;
  }

  boolean stubble() {
    return stubble;
  }

  boolean glasses() {
    return glasses;
  }
}
