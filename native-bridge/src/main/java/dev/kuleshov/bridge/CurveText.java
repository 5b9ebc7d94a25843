package dev.kuleshov.bridge;

import dev.kuleshov.api.MalformedInputException;
import dev.kuleshov.api.UnsupportedInputException;
import dev.kuleshov.api.analysis.Emotion;
import dev.kuleshov.api.analysis.TrendKind;
import dev.kuleshov.api.suggest.SuggestionKind;
import dev.kuleshov.api.time.FrameRate;
import dev.kuleshov.bridge.BridgeCurve.Point;
import dev.kuleshov.bridge.BridgeCurve.ShotMood;
import dev.kuleshov.bridge.BridgeCurve.SuggestedCut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code kuleshov.BridgeCurve.1}: the curve as one line of plain text.
 *
 * <p>Records are parted by {@code |}, fields by spaces; names and sentences are percent-encoded. A
 * check sum ends it, because hosts cut long parameters short.
 */
final class CurveText {

  private static final String PREFIX = "kuleshov.BridgeCurve.";
  private static final String SCHEMA = PREFIX + "1";
  private static final String END = "|end ";
  private static final String PLAIN = "-./_,";

  private CurveText() {}

  static String write(BridgeCurve curve) {
    StringBuilder out = new StringBuilder(SCHEMA);
    append(out, "rate", curve.rate().numerator(), curve.rate().denominator());
    append(out, "frames", curve.frames());
    append(out, "media", encode(curve.media()));
    append(out, "origin", encode(curve.origin()));
    for (Point p : curve.points()) {
      append(out, "p", p.frame(), p.valence(), p.arousal(), p.confidence(), name(p.emotion()));
    }
    for (ShotMood s : curve.shots()) {
      append(
          out,
          "s",
          s.start(),
          s.end(),
          s.valence(),
          s.arousal(),
          name(s.emotion()),
          name(s.trend()));
    }
    for (SuggestedCut c : curve.cuts()) {
      append(out, "c", c.frame(), name(c.kind()), c.score(), encode(c.reason()));
    }
    return out + END + checkSum(out.toString());
  }

  static BridgeCurve parse(String text) {
    if (text.startsWith(PREFIX) && !text.startsWith(SCHEMA + "|")) {
      throw new UnsupportedInputException(
          "bridge.newer", "A newer Kuleshov made this emotion curve; update to read it.");
    }
    int end = text.lastIndexOf(END);
    if (end < 0
        || !text.startsWith(SCHEMA)
        || !text.substring(end + END.length()).equals(checkSum(text.substring(0, end)))) {
      throw malformed(null);
    }
    try {
      return new Parser().parse(text.substring(0, end));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw malformed(e);
    }
  }

  private static MalformedInputException malformed(RuntimeException cause) {
    return new MalformedInputException(
        "bridge.curve", "The emotion curve is damaged; analyse the clip again.", cause);
  }

  private static void append(StringBuilder out, Object... fields) {
    char before = '|';
    for (Object field : fields) {
      out.append(before).append(field);
      before = ' ';
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean plain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static String encode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (plain(b)) {
        out.append((char) b);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02x", b & 0xFF));
      }
    }
    return out.isEmpty() ? "-" : out.toString().equals("-") ? "%2d" : out.toString();
  }

  private static String decode(String text) {
    if (text.equals("-")) {
      return "";
    }
    byte[] bytes = new byte[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        bytes[size++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        bytes[size++] = (byte) text.charAt(i);
      }
    }
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  /** FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo). */
  private static String checkSum(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    return String.format(Locale.ROOT, "%016x", hash);
  }

  private static final class Parser {

    private FrameRate rate = FrameRate.FPS_25;
    private long frames;
    private String media = "";
    private String origin = "";
    private final List<Point> points = new ArrayList<>();
    private final List<ShotMood> shots = new ArrayList<>();
    private final List<SuggestedCut> cuts = new ArrayList<>();

    BridgeCurve parse(String text) {
      String[] records = text.split("\\|");
      for (int i = 1; i < records.length; i++) {
        read(records[i].split(" "));
      }
      return new BridgeCurve(rate, frames, media, origin, points, shots, cuts);
    }

    private void read(String[] f) {
      switch (f[0]) {
        case "rate" -> rate = new FrameRate(Long.parseLong(f[1]), Long.parseLong(f[2]));
        case "frames" -> frames = Long.parseLong(f[1]);
        case "media" -> media = decode(f[1]);
        case "origin" -> origin = decode(f[1]);
        case "p" ->
            points.add(
                new Point(
                    Long.parseLong(f[1]),
                    Integer.parseInt(f[2]),
                    Integer.parseInt(f[3]),
                    Integer.parseInt(f[4]),
                    constant(Emotion.class, f[5])));
        case "s" ->
            shots.add(
                new ShotMood(
                    Long.parseLong(f[1]),
                    Long.parseLong(f[2]),
                    Integer.parseInt(f[3]),
                    Integer.parseInt(f[4]),
                    constant(Emotion.class, f[5]),
                    constant(TrendKind.class, f[6])));
        case "c" ->
            cuts.add(
                new SuggestedCut(
                    Long.parseLong(f[1]),
                    constant(SuggestionKind.class, f[2]),
                    Integer.parseInt(f[3]),
                    decode(f[4])));
        default -> throw new IllegalArgumentException(f[0]);
      }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
