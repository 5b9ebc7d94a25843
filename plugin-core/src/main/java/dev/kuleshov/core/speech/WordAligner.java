package dev.kuleshov.core.speech;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the borders between words where the model's attention, the pauses of the sound and the
 * length of the words agree best.
 *
 * <p>The attention alone tells where a word ends within a tenth of a second mostly, but slips by
 * half a second now and then. So each border may lie up to {@link #REACH} away from it, and the
 * cheapest set of borders is found by dynamic programming. What it costs:
 *
 * <ul>
 *   <li>the distance to what the attention says, up to a limit;
 *   <li>a word that lasts longer or shorter than its letters and the speaker's pace suggest;
 *   <li>a pause within a word, a pause where the text has no punctuation, and punctuation without a
 *       pause;
 *   <li>sound that belongs to no word, before the first and after the last.
 * </ul>
 *
 * <p>Times are hundredths of a second.
 */
final class WordAligner {

  private static final int REACH = 90;
  private static final double DISTANCE_COST = 2;
  private static final int FARTHEST = 30;
  private static final double LENGTH_COST = 0.6;
  private static final double PAUSE_IN_WORD_COST = 4;
  private static final int ALLOWED_PAUSE_IN_WORD = 9;
  private static final double UNEXPECTED_PAUSE_COST = 0.15;
  private static final double MISSING_PAUSE_COST = 0.15;
  private static final int PAUSE = 10;
  private static final double LOST_SOUND_COST = 1;
  private static final double HUNDREDTHS = 100;

  /** Letters a word counts for beyond its own, and what a character of each kind counts for. */
  private static final double LETTERS_A_WORD = 1.2;

  private static final double LETTERS_A_SYLLABIC_SIGN = 3;
  private static final double LETTERS_A_DIGIT = 4;

  /** How much longer the last word before a pause lasts: speakers slow down there. */
  private static final double FINAL_LENGTHENING = 1.6;

  private final Loudness sound;
  private final List<Spoken> words;
  private final double[] expectedLogs;

  /** Natural logarithms of how long a word may last; they are asked for millions of times. */
  private final double[] logs;

  /**
   * A word before it has its times.
   *
   * @param text with punctuation
   * @param end where it ends according to the model's attention
   */
  record Spoken(String text, long end) {
    boolean endsPhrase() {
      int last = text.codePointBefore(text.length());
      return !Character.isLetterOrDigit(last) && last != '\'' && last != '’' && last != '-';
    }
  }

  private WordAligner(Loudness sound, List<Spoken> words) {
    this.sound = sound;
    this.words = words;
    this.expectedLogs = Arrays.stream(expected()).map(Math::log).toArray();
    this.logs = IntStream.rangeClosed(0, sound.length() + 1).mapToDouble(Math::log).toArray();
  }

  /**
   * Returns start and end of each word, in order; no word overlaps the next.
   *
   * @param samples mono sound at 16 kHz
   * @param words at least one
   */
  static int[][] align(float[] samples, List<Spoken> words) {
    return new WordAligner(new Loudness(samples), words).solve();
  }

  /** How long each word should last: the loud part of the sound shared out by letters. */
  private double[] expected() {
    double[] letters = words.stream().mapToDouble(this::letters).toArray();
    double loud = sound.length() - sound.quiet(0, sound.length());
    double pace = loud / Arrays.stream(letters).sum();
    // A stretch may hold music, or words that the model left out: a pace beyond these is none.
    double held = Math.max(4, Math.min(11, pace));
    return Arrays.stream(letters).map(count -> count * held).toArray();
  }

  private double letters(Spoken word) {
    boolean last = word.endsPhrase() || word.equals(words.get(words.size() - 1));
    return letters(word.text()) * (last ? FINAL_LENGTHENING : 1);
  }

  private static double letters(String word) {
    return LETTERS_A_WORD
        + word.codePoints()
            .mapToDouble(
                c ->
                    Character.isDigit(c)
                        ? LETTERS_A_DIGIT
                        : Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100) || c >= 0xac00
                            ? LETTERS_A_SYLLABIC_SIGN
                            : Character.isLetter(c) ? 1 : 0)
            .sum();
  }

  private int[][] solve() {
    int count = words.size();
    int length = sound.length();
    double[][] cost = new double[count][];
    int[][] came = new int[count][];
    for (int i = 0; i < count; i++) {
      int low = low(i);
      cost[i] = new double[high(i) - low + 1];
      came[i] = new int[cost[i].length];
      for (int k = 0; k < cost[i].length; k++) {
        reach(i, low + k, cost, came);
        cost[i][k] += border(i, low + k);
      }
    }
    int[] ends = new int[count];
    int best = 0;
    for (int k = 0; k < cost[count - 1].length; k++) {
      cost[count - 1][k] += lost(low(count - 1) + k, length);
      best = cost[count - 1][k] < cost[count - 1][best] ? k : best;
    }
    ends[count - 1] = low(count - 1) + best;
    for (int i = count - 1; i > 0; i--) {
      ends[i - 1] = came[i][ends[i] - low(i)];
    }
    return times(ends, came[0][ends[0] - low(0)]);
  }

  private int low(int word) {
    return clamp(words.get(word).end() - REACH);
  }

  private int high(int word) {
    return Math.max(low(word), clamp(words.get(word).end() + REACH));
  }

  private int clamp(long place) {
    return (int) Math.max(1, Math.min(sound.length(), place));
  }

  /** Finds the cheapest border before a word that ends at a place. */
  private void reach(int word, int end, double[][] cost, int[][] came) {
    int first = word == 0 ? 0 : low(word - 1);
    int last = word == 0 ? end - 1 : Math.min(end, high(word - 1));
    double best = Double.POSITIVE_INFINITY;
    int from = Math.min(first, end);
    for (int begin = first; begin <= last; begin++) {
      double before = word == 0 ? lost(0, begin) : cost[word - 1][begin - first];
      if (before < best) {
        double sum = before + within(word, begin, end);
        if (sum < best) {
          best = sum;
          from = begin;
        }
      }
    }
    cost[word][end - low(word)] = best;
    came[word][end - low(word)] = from;
  }

  /** What a word costs between two borders. */
  private double within(int word, int begin, int end) {
    int start = Math.min(sound.nextLoud(begin), end);
    int stop = Math.max(sound.lastLoud(end), start);
    double stretch = logs[Math.max(1, stop - start)] - expectedLogs[word];
    int pause = Math.max(0, sound.quiet(start, stop) - ALLOWED_PAUSE_IN_WORD);
    return LENGTH_COST * stretch * stretch + PAUSE_IN_WORD_COST * pause / HUNDREDTHS;
  }

  /** What it costs that a word ends at a place. */
  private double border(int word, int end) {
    long heard = words.get(word).end();
    long distance = Math.min(FARTHEST, Math.abs(end - heard));
    // Within a pause every place is as good as another.
    int stop = sound.lastLoud(end);
    distance = Math.min(distance, Math.abs(stop - heard));
    int pause = sound.nextLoud(end) - stop;
    boolean phrase = words.get(word).endsPhrase();
    double surprise =
        phrase && pause < PAUSE
            ? MISSING_PAUSE_COST
            : !phrase && pause >= PAUSE ? UNEXPECTED_PAUSE_COST : 0;
    return DISTANCE_COST * distance / HUNDREDTHS + (word + 1 < words.size() ? surprise : 0);
  }

  private double lost(int from, int to) {
    return LOST_SOUND_COST * (to - from - sound.quiet(from, to)) / HUNDREDTHS;
  }

  private int[][] times(int[] ends, int begin) {
    int[][] times = new int[ends.length][];
    int from = begin;
    for (int i = 0; i < ends.length; i++) {
      int start = Math.min(sound.nextLoud(from), Math.max(from, ends[i] - 1));
      int end = Math.max(sound.lastLoud(ends[i]), start + 1);
      times[i] = new int[] {start, Math.min(Math.max(end, start + 1), sound.length() + 1)};
      from = ends[i];
    }
    return times;
  }
}
