package dev.kuleshov.core.subtitle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Parts words into cues: the cheapest set of ends by dynamic programming.
 *
 * <p>A cue that does not fit its lines or lasts too long is not considered, unless it is a single
 * word. Costs are in the units of {@link Grammar}.
 */
final class Segmenter {

  /** What each cue costs, so that there are not more than need be. */
  private static final double CUE_COST = 1.2;

  private static final double LINES_COST = 0.3;
  private static final double SENTENCE_INSIDE_COST = 0.9;
  private static final double UNREADABLE_COST = 15;
  private static final double MISSING_TIME_COST = 30;
  private static final double STRADDLE_COST = 40;
  private static final double SHOT_INSIDE_COST = 2;
  private static final double PAUSE_COST = 3;
  private static final double LONG_PAUSE_COST = 20;
  private static final double UNWANTED_COST = 100;
  private static final double MISFIT_COST = 1000;

  /** Seconds of silence that are a pause, and those over which no cue is kept. */
  private static final double PAUSE = 0.7;

  private static final double LONG_PAUSE = 1.5;
  private static final double BREAK_AT_PAUSE = 0.3;
  private static final int MOST_WORDS = 60;

  private final List<FrameWord> words;
  private final Rules rules;
  private final String language;
  private final ShotChanges shots;
  private final LineBreaker breaker;

  Segmenter(List<FrameWord> words, Rules rules, String language, ShotChanges shots) {
    this.words = words;
    this.rules = rules;
    this.language = language;
    this.shots = shots;
    this.breaker = new LineBreaker(rules, language);
  }

  /**
   * Returns the words of each cue, as broken lines with the frames that they are heard in.
   *
   * @param unwanted runs of words that do not make a good cue
   */
  List<Spoken> cues(Set<Spoken.Run> unwanted) {
    int count = words.size();
    double[] cost = new double[count + 1];
    int[] from = new int[count + 1];
    Spoken[] made = new Spoken[count + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int i = 0; i < count; i++) {
      List<String> texts = new ArrayList<>();
      double inside = 0;
      for (int j = i + 1; j <= count && j - i <= MOST_WORDS; j++) {
        texts.add(words.get(j - 1).text());
        inside += j - 1 > i ? inside(j - 1) : 0;
        LineBreaker.Broken broken = breaker.lines(texts);
        boolean single = j == i + 1;
        boolean tooLong = words.get(j - 1).end() - words.get(i).start() > rules.longest();
        if (!single && (!broken.fits() || tooLong)) {
          break;
        }
        Spoken.Run run = new Spoken.Run(i, j);
        Spoken cue = new Spoken(broken.lines(), words.get(i).start(), words.get(j - 1).end(), run);
        double sum = cost[i] + cost(cue, broken, j) + inside;
        sum += unwanted.contains(run) ? UNWANTED_COST : 0;
        if (sum < cost[j]) {
          cost[j] = sum;
          from[j] = i;
          made[j] = cue;
        }
      }
    }
    List<Spoken> cues = new ArrayList<>();
    for (int j = count; j > 0; j = from[j]) {
      cues.add(made[j]);
    }
    Collections.reverse(cues);
    return cues;
  }

  /** What it costs that a cue goes on over the border before a word. */
  private double inside(int word) {
    double pause = seconds(words.get(word).start() - words.get(word - 1).end());
    double cost = Grammar.endsSentence(words.get(word - 1).text()) ? SENTENCE_INSIDE_COST : 0;
    if (pause >= LONG_PAUSE) {
      return cost + LONG_PAUSE_COST;
    }
    return pause >= PAUSE ? cost + PAUSE_COST * pause : cost;
  }

  private double cost(Spoken cue, LineBreaker.Broken broken, int next) {
    double cost = CUE_COST + (broken.fits() ? LINES_COST * broken.cost() : MISFIT_COST);
    if (next < words.size()) {
      FrameWord last = words.get(next - 1);
      FrameWord following = words.get(next);
      boolean pause = seconds(following.start() - last.end()) >= PAUSE;
      double torn = Grammar.breakCost(last.text(), following.text(), language);
      cost += pause ? BREAK_AT_PAUSE * torn : torn;
      long available = following.start() - rules.gap() - cue.start();
      long needed = rules.needed(cue.lines());
      if (available < needed) {
        cost += UNREADABLE_COST + MISSING_TIME_COST * (needed - available) / needed;
      }
    }
    if (shots.straddled(cue.start(), cue.end(), rules)) {
      cost += STRADDLE_COST;
    }
    int within = shots.between(cue.start() + rules.snap() + 1, cue.end() - rules.snap() - 1).length;
    return cost + SHOT_INSIDE_COST * within;
  }

  private double seconds(long frames) {
    return frames / rules.framesPerSecond();
  }
}
