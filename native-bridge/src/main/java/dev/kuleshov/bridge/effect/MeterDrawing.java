package dev.kuleshov.bridge.effect;

import dev.kuleshov.bridge.BridgeCurve;
import dev.kuleshov.bridge.BridgeCurve.Reading;
import dev.kuleshov.bridge.BridgeCurve.SuggestedCut;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Draws one reading of the curve in one style, number for number as the native meter does. */
final class MeterDrawing {

  static final int WIDE = 112;
  private static final int[] HEIGHTS = {55, 25, 61};

  // The order of the palette.
  static final int PANEL = 0;
  static final int POSITIVE = 1;
  static final int NEGATIVE = 2;
  static final int AROUSAL = 3;
  static final int CUT = 4;
  static final int TEXT = 5;
  static final int FAINT = 6;

  private static final int EDGE = 4;
  private static final int LINE = 10;
  private static final int GRAPH_TOP = 14;
  private static final int GRAPH_HIGH = 30;
  private static final long GRAPH_SECONDS = 10;
  private static final int STEPS = BridgeCurve.FRAME_STEPS;
  private static final int FULL = BridgeCurve.FULL;

  private final MeterCanvas canvas;
  private final BridgeCurve curve;
  private final long place;
  private final Reading reading;

  MeterDrawing(MeterCanvas canvas, BridgeCurve curve, long place) {
    this.canvas = canvas;
    this.curve = curve;
    this.place = place;
    reading = curve.at(place);
  }

  static int height(int style) {
    return HEIGHTS[style];
  }

  void draw(int style) {
    switch (style) {
      case 1 -> bars(EDGE);
      case 2 -> graph();
      default -> panel();
    }
  }

  private void panel() {
    emotionLine();
    bars(EDGE + LINE);
    curve
        .shotAt(place)
        .ifPresent(shot -> canvas.text(EDGE, EDGE + 3 * LINE, "shot " + words(shot.trend()), TEXT));
    cutLine(EDGE + 4 * LINE);
  }

  private void bars(int y) {
    bar(y, "v", reading.valence(), valenceInk());
    bar(y + LINE, "a", reading.arousal(), AROUSAL);
  }

  private void graph() {
    int unit = canvas.unit();
    emotionLine();
    canvas.fillPixels(EDGE * unit, graphY(0), graphWidth(), 1, FAINT);
    cutMarks();
    line(Reading::arousal, AROUSAL);
    line(Reading::valence, valenceInk());
    canvas.fillPixels(
        EDGE * unit + graphWidth() / 2,
        GRAPH_TOP * unit,
        Math.max(1, unit / 2),
        GRAPH_HIGH * unit,
        TEXT);
    cutLine(GRAPH_TOP + GRAPH_HIGH + 6);
  }

  private int valenceInk() {
    return reading.valence() < 0 ? NEGATIVE : POSITIVE;
  }

  private void emotionLine() {
    canvas.text(EDGE, EDGE, words(reading.emotion()), valenceInk());
    canvas.textEndingAt(WIDE - EDGE, EDGE, rounded(reading.confidence(), 100) + "%", FAINT);
  }

  private void cutLine(int y) {
    Optional<SuggestedCut> cut = curve.nextCut(place);
    if (cut.isEmpty()) {
      canvas.text(EDGE, y, "no cut ahead", FAINT);
      return;
    }
    canvas.text(EDGE, y, words(cut.get().kind()), CUT);
    canvas.textEndingAt(WIDE - EDGE, y, countdown(cut.get().frame() * STEPS - place), CUT);
  }

  private void bar(int y, String label, int value, int ink) {
    int left = 14;
    int half = 30;
    int unit = canvas.unit();
    canvas.text(EDGE, y, label, TEXT);
    canvas.fill(left, y + 3, 2 * half, 1, FAINT);
    int middle = (left + half) * unit;
    int length = rounded(Math.abs(value) * (half * unit / 2), FULL / 2);
    canvas.fillPixels(value < 0 ? middle - length : middle, (y + 1) * unit, length, 5 * unit, ink);
    canvas.fillPixels(middle, y * unit, Math.max(1, unit / 2), 7 * unit, TEXT);
    canvas.textEndingAt(WIDE - EDGE, y, signedHundredths(value), TEXT);
  }

  private int graphWidth() {
    return (WIDE - 2 * EDGE) * canvas.unit();
  }

  private int graphY(int value) {
    int half = GRAPH_HIGH * canvas.unit() / 2;
    return GRAPH_TOP * canvas.unit() + half - rounded(value * half / 2, FULL / 2);
  }

  private long window() {
    return GRAPH_SECONDS * STEPS * curve.rate().numerator() / curve.rate().denominator();
  }

  private void cutMarks() {
    int unit = canvas.unit();
    long begin = place - window() / 2;
    for (SuggestedCut cut : curve.cuts()) {
      long from = cut.frame() * STEPS - begin;
      long x = from * graphWidth() / window();
      if (from >= 0 && x < graphWidth()) {
        canvas.fillPixels(
            EDGE * unit + (int) x, GRAPH_TOP * unit, Math.max(1, unit / 2), GRAPH_HIGH * unit, CUT);
      }
    }
  }

  private void line(ToIntFunction<Reading> value, int ink) {
    int thick = Math.max(1, canvas.unit() / 2);
    int before = 0;
    boolean drawn = false;
    for (int x = 0; x < graphWidth(); x++) {
      long at = place - window() / 2 + window() * x / graphWidth();
      if (at < 0 || at >= curve.frames() * STEPS) {
        continue;
      }
      int y = graphY(value.applyAsInt(curve.at(at)));
      int from = drawn ? Math.min(before, y) : y;
      int to = drawn ? Math.max(before, y) : y;
      canvas.fillPixels(EDGE * canvas.unit() + x, from - thick / 2, 1, to - from + thick, ink);
      before = y;
      drawn = true;
    }
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static int rounded(int value, int step) {
    return value >= 0 ? (value + step / 2) / step : -((-value + step / 2) / step);
  }

  /** "+0.52": hundredths, always with a sign. */
  private static String signedHundredths(int value) {
    int hundredths = rounded(value, FULL / 100);
    int size = Math.abs(hundredths);
    return String.format(
        Locale.ROOT, "%s%d.%02d", hundredths < 0 ? "-" : "+", size / 100, size % 100);
  }

  /** "12.3s" until the cut, "125s" when it is far away, "now" on its frame. */
  private String countdown(long steps) {
    if (steps < STEPS) {
      return "now";
    }
    long tenths = steps * 10 / STEPS * curve.rate().denominator() / curve.rate().numerator();
    return tenths >= 1000 ? tenths / 10 + "s" : tenths / 10 + "." + tenths % 10 + "s";
  }
}
