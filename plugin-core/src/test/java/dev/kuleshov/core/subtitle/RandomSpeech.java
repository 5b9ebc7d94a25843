package dev.kuleshov.core.subtitle;

import dev.kuleshov.api.subtitle.SubtitleProfile.Limits;
import dev.kuleshov.api.subtitle.Transcript;
import dev.kuleshov.api.subtitle.Word;
import dev.kuleshov.api.time.RationalTime;
import dev.kuleshov.api.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Speech that nobody wrote: words, sentences and pauses of random lengths, at a random pace. */
final class RandomSpeech {

  private static final String LATIN = "etaoinshrdlcumwfgypbvk";
  private static final String HAN = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会";
  private static final String KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのまみむめもらりるれろ";
  private static final String HANGUL = "가나다라마바사아자차카타파하고노도로모보소오조초";
  private static final String[] SMALL = {"a", "the", "and", "of", "to", "in", "but", "is", "I"};

  private RandomSpeech() {}

  /**
   * Returns speech slow enough to be read.
   *
   * @param language en, zh, yue, ja, ko or another that is written in Latin letters
   * @param limits the pace stays below its reading speed
   * @param count of words
   */
  static Transcript of(String language, Limits limits, int count, Random random) {
    return of(language, limits, 0.35 + 0.5 * random.nextDouble(), count, random);
  }

  /**
   * Returns speech of a pace.
   *
   * @param language see above
   * @param limits of that language
   * @param speed how much quicker it is spoken than it can be read
   * @param count of words
   */
  static Transcript of(String language, Limits limits, double speed, int count, Random random) {
    double pace = limits.charactersPerSecond() * speed;
    double time = random.nextDouble() * 3;
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean ends = random.nextInt(9) == 0;
      String text = word(language, random) + (ends ? stop(limits.wide(), random) : "");
      double length = (TextWidth.characters(text, limits) + (limits.wide() ? 0 : 1)) / pace;
      long from = Math.round(time * 1000);
      long to = Math.round((time + length) * 1000);
      words.add(
          new Word(new TimeRange(RationalTime.ofMillis(from), RationalTime.ofMillis(to)), text, 1));
      time += length;
      if (ends) {
        time += random.nextInt(3) == 0 ? random.nextDouble() * 4 : random.nextDouble() * 0.3;
      }
    }
    return new Transcript(language, words);
  }

  private static String stop(boolean wide, Random random) {
    return wide ? random.nextBoolean() ? "。" : "，" : random.nextBoolean() ? "." : ",";
  }

  private static String word(String language, Random random) {
    return switch (language) {
      case "zh", "yue" -> letters(HAN, 1 + random.nextInt(3), random);
      case "ja" -> letters(random.nextBoolean() ? KANA : HAN, 1 + random.nextInt(4), random);
      case "ko" -> letters(HANGUL, 1 + random.nextInt(5), random);
      default ->
          random.nextInt(3) == 0
              ? SMALL[random.nextInt(SMALL.length)]
              : letters(LATIN, 2 + random.nextInt(10), random);
    };
  }

  private static String letters(String alphabet, int count, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
