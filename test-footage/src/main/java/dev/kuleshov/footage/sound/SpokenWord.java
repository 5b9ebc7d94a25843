package dev.kuleshov.footage.sound;

/**
 * A word and when it is spoken.
 *
 * @param word as written, with its punctuation
 * @param start milliseconds
 * @param end milliseconds; a pause after the word is not part of it
 */
public record SpokenWord(String word, int start, int end) {

  /**
   * Returns the word moved in time.
   *
   * @param millis how much later
   */
  public SpokenWord later(int millis) {
    return new SpokenWord(word, start + millis, end + millis);
  }
}
