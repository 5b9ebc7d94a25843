package dev.kuleshov.core.subtitle;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How badly two neighbouring words are torn apart by a line's or a cue's end: 0 where a sentence
 * ends, {@link #NEVER} between article and noun.
 *
 * <p>Lists of function words, not a parser: they are right where it matters for reading, and known
 * for every language here.
 */
final class Grammar {

  /** Only if nothing else fits. */
  static final double NEVER = 6;

  private static final double SENTENCE = 0;
  private static final double CLAUSE = 0.5;
  private static final double BEFORE_CONJUNCTION = 1;
  private static final double BEFORE_PREPOSITION = 1.3;
  private static final double ANYWHERE = 2.2;
  private static final double AFTER_FUNCTION_WORD = 4.5;

  private static final Map<String, Set<String>> ARTICLES =
      Map.of(
          "en", words("a an the this that these those my your his her its our their no some any"
              + " every each mr mrs ms dr st"),
          "de", words("der die das den dem des ein eine einen einem einer eines kein keine mein"
              + " meine dein deine sein seine ihr ihre unser unsere euer dieser diese dieses zum zur"
              + " im am vom beim herr frau dr"),
          "es", words("el la los las un una unos unas lo mi mis tu tus su sus este esta estos estas"
              + " ese esa del al señor señora"),
          "fr", words("le la les un une des du l' au aux mon ma mes ton ta tes son sa ses notre nos"
              + " votre vos leur leurs ce cet cette ces m. mme"),
          "it", words("il lo la i gli le un uno una l' mio mia tuo tua suo sua nostro nostra questo"
              + " questa quel quella del della dei delle al alla nel nella dal dalla signor signora"),
          "pt", words("o a os as um uma uns umas meu minha teu tua seu sua nosso nossa este esta"
              + " esse essa do da dos das no na nos nas ao à senhor senhora"),
          "nl", words("de het een mijn jouw zijn haar ons onze hun deze dit die dat geen"));

  private static final Map<String, Set<String>> PREPOSITIONS =
      Map.of(
          "en", words("of to in on at for with from by about into over after before under between"
              + " through during without against across behind beyond near upon within"),
          "de", words("in an auf aus bei mit nach seit von zu für durch gegen ohne um über unter vor"
              + " hinter neben zwischen während wegen trotz bis"),
          "es", words("de a en con por para sin sobre entre hasta desde hacia según contra durante"),
          "fr", words("de à en dans par pour sur avec sans sous entre vers chez depuis pendant"
              + " contre jusque d'"),
          "it", words("di a da in con su per tra fra sopra sotto senza verso contro durante"),
          "pt", words("de em por para com sem sob sobre entre até desde contra durante após"),
          "nl", words("van in op aan met voor door over onder na bij uit tot tegen zonder tussen"));

  private static final Map<String, Set<String>> CONJUNCTIONS =
      Map.of(
          "en", words("and but or nor so yet because that which who when while if although though"
              + " where than as until since unless whether what how"),
          "de", words("und aber oder denn sondern weil dass wenn als ob obwohl damit während bevor"
              + " nachdem wo wie"),
          "es", words("y e o u pero sino porque que cuando si aunque donde como mientras ni"),
          "fr", words("et mais ou donc or ni car que qui quand si lorsque parce puisque où comme"),
          "it", words("e ed o ma perché che quando se anche dove come mentre né però"),
          "pt", words("e ou mas porque que quando se embora onde como enquanto nem"),
          "nl", words("en maar of want omdat dat als wanneer terwijl hoewel zodat waar toen"));

  /** Signs that no line begins with: particles and endings of Chinese and Japanese. */
  private static final Set<String> TRAILING =
      words("的 了 吗 呢 吧 啊 呀 嘛 着 过 们 は が を に の で と も へ や か ね よ な た だ て ます です ました まし"
          + " ん って から まで けど");

  private Grammar() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" +"));
  }

  /**
   * Returns what it costs to break between two words.
   *
   * @param before the last word of the first part, with its punctuation
   * @param after the first word of the second part
   * @param language ISO 639 code
   */
  static double breakCost(String before, String after, String language) {
    int last = before.codePointBefore(before.length());
    if (endsSentence(before)) {
      return SENTENCE;
    }
    if (",;:，、；：—–".indexOf(last) >= 0) {
      return CLAUSE;
    }
    String left = bare(before);
    String right = bare(after);
    if (TRAILING.contains(right)) {
      return NEVER;
    }
    if (in(ARTICLES, language, left) || isNumber(left)) {
      return NEVER;
    }
    if (isName(before) && isName(after)) {
      return NEVER;
    }
    if (in(PREPOSITIONS, language, left) || in(CONJUNCTIONS, language, left)) {
      return AFTER_FUNCTION_WORD;
    }
    if (in(CONJUNCTIONS, language, right)) {
      return BEFORE_CONJUNCTION;
    }
    return in(PREPOSITIONS, language, right) ? BEFORE_PREPOSITION : ANYWHERE;
  }

  /** Returns whether a word closes its sentence; a title such as "Mr." does not. */
  static boolean endsSentence(String word) {
    String open = word.replaceAll("[\"'”’»)\\]」』】]+$", "");
    if (open.isEmpty()) {
      return false;
    }
    int last = open.codePointBefore(open.length());
    boolean title = last == '.' && open.length() <= 4 && isTitle(open);
    return ".!?…。！？".indexOf(last) >= 0 && !title;
  }

  private static boolean isTitle(String word) {
    return Set.of("Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Hr.", "Fr.", "Sr.", "M.").contains(word)
        || (word.length() == 2 && Character.isUpperCase(word.charAt(0)));
  }

  private static boolean in(Map<String, Set<String>> lists, String language, String word) {
    return lists.getOrDefault(language, Set.of()).contains(word);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.codePoints().allMatch(Character::isDigit);
  }

  /** A capital in the middle of a sentence: a name, or a noun of German. */
  private static boolean isName(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && word.codePoints().skip(1).anyMatch(Character::isLowerCase);
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}']+$", "");
  }
}
