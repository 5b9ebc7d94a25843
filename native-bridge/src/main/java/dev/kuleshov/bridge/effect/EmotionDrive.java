package dev.kuleshov.bridge.effect;

import dev.kuleshov.bridge.BridgeCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hands the curve to the host as keys that other effects can follow; leaves the picture alone. */
public final class EmotionDrive implements HostedEffect {

  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter.Quantity("valence", "Valence", 0, -1, 1),
          new Parameter.Quantity("arousal", "Arousal", 0, -1, 1),
          new Parameter.Quantity("tension", "Tension", .5, 0, 1),
          new Parameter.Quantity("cut", "Cut", 0, 0, 1e6));

  /**
   * A key of one parameter; {@code valence}, {@code arousal} and {@code tension} go straight from
   * key to key, {@code cut} steps.
   *
   * @param frame the film's frame
   * @param value the parameter's value from there
   */
  public record Key(long frame, double value) {}

  /**
   * Returns the keys of every parameter by its name; {@code cut} has one on each suggested cut,
   * numbered from 1.
   *
   * @param curve the film's emotion
   */
  public Map<String, List<Key>> keys(BridgeCurve curve) {
    Map<String, List<Key>> keys = new TreeMap<>();
    PARAMETERS.forEach(parameter -> keys.put(parameter.name(), new ArrayList<>()));
    for (BridgeCurve.Point point : curve.points()) {
      BridgeCurve.Reading reading = curve.at(point.frame() * BridgeCurve.FRAME_STEPS);
      keys.get("valence").add(new Key(point.frame(), fraction(reading.valence())));
      keys.get("arousal").add(new Key(point.frame(), fraction(reading.arousal())));
      keys.get("tension").add(new Key(point.frame(), fraction(reading.tension())));
    }
    for (BridgeCurve.SuggestedCut cut : curve.cuts()) {
      List<Key> cuts = keys.get("cut");
      cuts.add(new Key(cut.frame(), cuts.size() + 1));
    }
    return keys;
  }

  private static double fraction(int value) {
    return (double) value / BridgeCurve.FULL;
  }

  @Override
  public EffectDescription describe() {
    return new EffectDescription(
        "dev.kuleshov.EmotionDrive",
        "Emotion Drive",
        "Gives the film's emotion and the suggested cuts as keys for other effects to follow.",
        PARAMETERS);
  }

  @Override
  public boolean isIdentity(BridgeCurve curve, ParameterValues values, long place) {
    return true;
  }

  @Override
  public void render(BridgeCurve curve, ParameterValues values, long place, PixelBuffer picture) {
    // The source stays as it is.
  }
}
