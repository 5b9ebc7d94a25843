package dev.kuleshov.bridge.effect;

import dev.kuleshov.bridge.BridgeCurve;
import java.util.List;

/**
 * Burns valence, arousal, the strongest emotion, the shot's trend and the next cut into the frame.
 */
public final class EmotionMeter implements HostedEffect {

  private static final double PANEL_ALPHA = .62;
  private static final int LARGEST_UNIT = 64;

  private static final Parameter.Choice STYLE =
      new Parameter.Choice("style", "Style", List.of("Panel", "Bars", "Graph"));
  private static final Parameter.Quantity SIZE =
      new Parameter.Quantity("size", "Size", .16, .02, .5);
  private static final Parameter.Quantity POSITION_X =
      new Parameter.Quantity("positionX", "Position X", .03, 0, 1);
  private static final Parameter.Quantity POSITION_Y =
      new Parameter.Quantity("positionY", "Position Y", .05, 0, 1);
  private static final Parameter.Quantity OPACITY =
      new Parameter.Quantity("opacity", "Opacity", 1, 0, 1);
  private static final Parameter.Tint POSITIVE =
      new Parameter.Tint("colourPositive", "Pleasant", new Colour(.36, .8, .42));
  private static final Parameter.Tint NEGATIVE =
      new Parameter.Tint("colourNegative", "Unpleasant", new Colour(.91, .33, .31));
  private static final Parameter.Tint AROUSAL =
      new Parameter.Tint("colourArousal", "Arousal", new Colour(.98, .71, .2));
  private static final Parameter.Tint CUT =
      new Parameter.Tint("colourCut", "Cut", new Colour(.35, .7, .98));
  private static final Parameter.Tint TEXT =
      new Parameter.Tint("colourText", "Text", new Colour(.95, .95, .95));
  private static final Parameter.Tint PANEL =
      new Parameter.Tint("colourPanel", "Panel", new Colour(.05, .05, .07));

  @Override
  public EffectDescription describe() {
    return new EffectDescription(
        "dev.kuleshov.EmotionMeter",
        "Emotion Meter",
        "Shows the film's emotion at every frame, what the shot does, and the next suggested cut.",
        List.of(
            STYLE,
            SIZE,
            POSITION_X,
            POSITION_Y,
            OPACITY,
            POSITIVE,
            NEGATIVE,
            AROUSAL,
            CUT,
            TEXT,
            PANEL));
  }

  @Override
  public boolean isIdentity(BridgeCurve curve, ParameterValues values, long place) {
    return values.of(OPACITY) <= 0;
  }

  @Override
  public void render(BridgeCurve curve, ParameterValues values, long place, PixelBuffer picture) {
    if (isIdentity(curve, values, place)) {
      return;
    }
    MeterCanvas canvas = draw(curve, values, place, picture.height());
    int left = (int) Math.floor(values.of(POSITION_X) * (picture.width() - canvas.width()) + .5);
    int bottom =
        (int) Math.floor(values.of(POSITION_Y) * (picture.height() - canvas.height()) + .5);
    int top = picture.height() - bottom - canvas.height();
    for (int y = Math.max(0, -top); y < canvas.height() && top + y < picture.height(); y++) {
      for (int x = Math.max(0, -left); x < canvas.width() && left + x < picture.width(); x++) {
        picture.lay(left + x, top + y, canvas.palette().get(canvas.inkAt(x, y)));
      }
    }
  }

  static MeterCanvas draw(BridgeCurve curve, ParameterValues values, long place, int frameHeight) {
    int style = values.of(STYLE);
    int unit = (int) Math.floor(values.of(SIZE) * frameHeight / MeterDrawing.height(0) + .5);
    MeterCanvas canvas =
        new MeterCanvas(
            palette(values),
            MeterDrawing.WIDE,
            MeterDrawing.height(style),
            Math.max(1, Math.min(LARGEST_UNIT, unit)));
    new MeterDrawing(canvas, curve, place).draw(style);
    return canvas;
  }

  private static List<Ink> palette(ParameterValues values) {
    double opacity = values.of(OPACITY);
    return List.of(
        Ink.of(values.of(PANEL), opacity * PANEL_ALPHA),
        Ink.of(values.of(POSITIVE), opacity),
        Ink.of(values.of(NEGATIVE), opacity),
        Ink.of(values.of(AROUSAL), opacity),
        Ink.of(values.of(CUT), opacity),
        Ink.of(values.of(TEXT), opacity),
        Ink.of(values.of(TEXT).between(values.of(PANEL)), opacity));
  }
}
