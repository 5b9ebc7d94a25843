package dev.kuleshov.core.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text names a person, a place or a number that was never said.
 *
 * <p>In writing that has capitals, a word that begins with one is taken for a name unless it was
 * said or is one of the little words that begin sentences. Chinese has no capitals: there a family
 * name before characters that make up no word, or a run of characters that make up none, counts.
 * Ordinary words that look like names are refused with them; that is the lesser harm.
 */
final class Grounding {

  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final Pattern CHINESE_NUMBER = Pattern.compile("[零〇一二两三四五六七八九十百千万亿]{2,}");
  private static final Pattern MARKUP =
      Pattern.compile("[<>{}\\[\\]\\\\`|@#*_\\p{Cc}\\p{Cf}]|https?:|www\\.");

  /** The hundred commonest family names, which cover more than four of five people. */
  private static final String FAMILY_NAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟"
          + "姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

  /** Those of them that are oftener an ordinary word. */
  private static final String ALSO_WORDS = "高林何黄马朱方白石田金江雷龙史毛万武钱常向任于余曾熊严叶温许";

  /** What begins a sentence, or has a capital in the middle of a title, without being a name. */
  private static final Set<String> LITTLE_WORDS =
      Set.copyOf(
          List.of(
              ("a an the i i'm i'll i've i'd in on at to of for from by with without into onto over under"
                      + " after before between behind beyond against through until since and or but nor"
                      + " so if as than that this these those there here it its we you he she they my your"
                      + " his her our their who whom whose what when where why how is are was were be been"
                      + " do does did can could will would should may might must not no never ever always"
                      + " again all any each every some more most one only still just let let's don't can't"
                      + " der die das ein eine im am zu und oder aber wenn wo wie was wer warum ich du er"
                      + " sie es wir ihr mein dein kein nicht von mit ohne nach vor el la los las un una en"
                      + " y o pero si donde como que quien por para con sin mi tu su le les une du de et ou"
                      + " mais où comment qui pour avec sans mon ton son ce cette il elle nous vous")
                  .split(" ")));

  /** Shorter words have no ending worth ignoring. */
  private static final int STEM = 4;

  private static final int LONGEST_ENDING = 3;

  private final Tongue tongue;
  private final String said;
  private final Set<String> words = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, String> numberWords = new HashMap<>();
  private final RuleBasedNumberFormat speller;

  /**
   * Takes in what was said.
   *
   * @param said the transcript's text
   * @param tongue the language of what will be judged
   */
  Grounding(String said, Tongue tongue) {
    this.tongue = tongue;
    this.said = said.toLowerCase(Locale.ROOT);
    tongue.words(said).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    Matcher digits = DIGITS.matcher(said);
    while (digits.find()) {
      numbers.add(plain(digits.group()));
    }
    speller =
        new RuleBasedNumberFormat(
            ULocale.forLanguageTag(tongue.tag()), RuleBasedNumberFormat.SPELLOUT);
    for (int n : new int[] {30, 40, 50, 60, 70, 80, 90, 100, 1000, 1_000_000}) {
      numberWords.put(speller.format(n), String.valueOf(n));
    }
    for (int n = 2; n <= 20; n++) {
      numberWords.put(speller.format(n), String.valueOf(n));
    }
  }

  /** Returns why a text may not be used, or nothing if it may. */
  Optional<String> objection(String text) {
    if (MARKUP.matcher(text).find()) {
      return Optional.of("it holds signs that do not belong into a title");
    }
    return number(text)
        .map(number -> "the number " + number + " was never said")
        .or(() -> name(text).map(name -> "the name " + name + " was never said"))
        .or(() -> tongue.objection(text));
  }

  /** Returns a number in a text that was never said. */
  Optional<String> number(String text) {
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      if (!isSaid(plain(digits.group()))) {
        return Optional.of(digits.group());
      }
    }
    if (tongue.isChinese()) {
      Matcher chinese = CHINESE_NUMBER.matcher(text);
      while (chinese.find()) {
        if (!said.contains(chinese.group())) {
          return Optional.of(chinese.group());
        }
      }
      return Optional.empty();
    }
    return tongue.words(text).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> numberWords.containsKey(word) && !words.contains(word))
        .filter(word -> !numbers.contains(numberWords.get(word)))
        .findFirst();
  }

  private boolean isSaid(String digits) {
    return numbers.contains(digits)
        || (digits.length() < 10
            && said.contains(speller.format(Long.parseLong(digits)).toLowerCase(Locale.ROOT)));
  }

  private static String plain(String digits) {
    StringBuilder plain = new StringBuilder();
    digits.codePoints().forEach(digit -> plain.append(Character.digit(digit, 10)));
    return plain.toString().replaceFirst("^0+(?=.)", "");
  }

  private Optional<String> name(String text) {
    List<String> tokens = tongue.words(text);
    Optional<String> capital =
        tokens.stream()
            .filter(word -> Character.isUpperCase(word.codePointAt(0)))
            .filter(word -> !isKnown(word.toLowerCase(Locale.ROOT)))
            .findFirst();
    return capital.isPresent() || !tongue.isChinese() ? capital : chineseName(tokens, text);
  }

  private boolean isKnown(String word) {
    return LITTLE_WORDS.contains(word)
        || words.contains(word)
        || (word.length() >= STEM && words.stream().anyMatch(other -> isSameStem(word, other)));
  }

  private static boolean isSameStem(String word, String other) {
    int common = 0;
    while (common < Math.min(word.length(), other.length())
        && word.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= STEM
        && word.length() - common <= LONGEST_ENDING
        && other.length() - common <= LONGEST_ENDING;
  }

  /** Characters that the dictionary does not join into words stand side by side in names. */
  private Optional<String> chineseName(List<String> tokens, String text) {
    if (text.contains("·") && !said.contains(text.substring(Math.max(0, text.indexOf('·') - 1)))) {
      return Optional.of(text);
    }
    StringBuilder run = new StringBuilder();
    for (int i = 0; i <= tokens.size(); i++) {
      boolean single = i < tokens.size() && tokens.get(i).length() == 1;
      if (single) {
        run.append(tokens.get(i));
        continue;
      }
      Optional<String> name = suspicious(run.toString());
      if (name.isPresent()) {
        return name;
      }
      run.setLength(0);
    }
    for (int i = 0; i < tokens.size(); i++) {
      String first = tokens.get(i);
      boolean family =
          FAMILY_NAMES.indexOf(first.charAt(0)) >= 0 && ALSO_WORDS.indexOf(first.charAt(0)) < 0;
      String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      boolean split = first.length() == 1 && !next.isEmpty() && next.length() <= 2;
      String name = split ? first + next : first;
      if (family && (split || first.length() == 3) && !said.contains(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private Optional<String> suspicious(String run) {
    for (int i = 0; i + 1 < run.length(); i++) {
      String pair = run.substring(i, Math.min(run.length(), i + 3));
      String shorter = run.substring(i, i + 2);
      boolean family = FAMILY_NAMES.indexOf(run.charAt(i)) >= 0;
      if (family && !said.contains(pair) && !said.contains(shorter)) {
        return Optional.of(pair);
      }
    }
    return Optional.empty();
  }
}
