package dev.kuleshov.bridge.effect;

import dev.kuleshov.bridge.BridgeCurve;
import java.util.List;

/**
 * An effect that an editing program in Java hosts, as hosts of OpenFX do the native one: it
 * describes itself, takes parameters by name, and renders into the host's pixels.
 *
 * <p>Effects keep no state; calls may come from several threads. Names, ranges and defaults of the
 * parameters are those of the native effects, and so are 8-bit pictures, to the last bit.
 */
public interface HostedEffect {

  /** Returns what the effect is called and what can be set. */
  EffectDescription describe();

  /**
   * Returns whether the picture at a place is the source's own, so that the host need not render
   * it.
   *
   * @param curve the film's emotion
   * @param values parameters
   * @param place in 1024ths of a frame of the film
   */
  boolean isIdentity(BridgeCurve curve, ParameterValues values, long place);

  /**
   * Renders one frame.
   *
   * @param curve the film's emotion
   * @param values parameters
   * @param place in 1024ths of a frame of the film
   * @param picture the source on entry, the result on return
   */
  void render(BridgeCurve curve, ParameterValues values, long place, PixelBuffer picture);

  /** Returns all effects. */
  static List<HostedEffect> all() {
    return List.of(new EmotionMeter(), new EmotionDrive());
  }
}
