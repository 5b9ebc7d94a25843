package dev.kuleshov.footage.draw;

import dev.kuleshov.api.analysis.Emotion;

/**
 * How far each part of a drawn face is moved from rest; numbers mix linearly, so that one
 * expression can turn into another.
 *
 * <p>The parts follow the action units of the Facial Action Coding System (Ekman and Friesen 1978):
 * which units make which emotion is taken from there.
 *
 * @param browLift brows down (-1) to up (1)
 * @param browSlant inner ends down as in anger (-1) to up as in grief (1)
 * @param eyeOpen closed (0), at rest (1), wide (1.5)
 * @param squint lower lids and cheeks at rest (0) to raised (1)
 * @param smile mouth corners down (-1) to up (1)
 * @param mouthOpen lips closed (0) to jaw dropped (1)
 * @param mouthWidth lips rounded (-1) to stretched (1)
 * @param sneer nose at rest (0) to wrinkled with the upper lip raised (1)
 */
public record Expression(
    double browLift,
    double browSlant,
    double eyeOpen,
    double squint,
    double smile,
    double mouthOpen,
    double mouthWidth,
    double sneer) {

  /**
   * Returns the full expression of an emotion.
   *
   * @param emotion which
   */
  public static Expression of(Emotion emotion) {
    return switch (emotion) {
      case NEUTRAL -> new Expression(0, 0, 1, 0, 0, 0, 0, 0);
      case HAPPY -> new Expression(.15, 0, .86, .6, 1, .3, .45, 0);
      case SURPRISED -> new Expression(1, .1, 1.5, 0, 0, .75, -.5, 0);
      case SAD -> new Expression(-.05, 1, .68, .1, -1, 0, -.1, 0);
      case ANGRY -> new Expression(-.7, -1, .9, .45, -.5, .12, .05, .45);
      case FEARFUL -> new Expression(.65, .8, 1.4, 0, -.45, .35, .4, 0);
      case DISGUSTED -> new Expression(-.45, -.55, .65, .6, -.65, .12, 0, 1);
    };
  }

  /**
   * Returns the expression part of the way to another.
   *
   * @param other where to
   * @param share how far, from 0 (this) to 1 (the other)
   */
  public Expression towards(Expression other, double share) {
    return new Expression(
        mix(browLift, other.browLift, share),
        mix(browSlant, other.browSlant, share),
        mix(eyeOpen, other.eyeOpen, share),
        mix(squint, other.squint, share),
        mix(smile, other.smile, share),
        mix(mouthOpen, other.mouthOpen, share),
        mix(mouthWidth, other.mouthWidth, share),
        mix(sneer, other.sneer, share));
  }

  /**
   * Returns the expression with the lids closed by a share: a blink.
   *
   * @param share 0 for as it is, 1 for shut
   */
  public Expression blinking(double share) {
    return new Expression(
        browLift, browSlant, eyeOpen * (1 - share), squint, smile, mouthOpen, mouthWidth, sneer);
  }

  /**
   * Returns the expression with the mouth opened further, as speech does.
   *
   * @param opening 0 for as it is, 1 for wide open
   */
  public Expression speaking(double opening) {
    double open = Math.max(mouthOpen, Math.min(1, mouthOpen * .6 + opening * .55));
    return new Expression(browLift, browSlant, eyeOpen, squint, smile, open, mouthWidth, sneer);
  }

  private static double mix(double a, double b, double share) {
    return a + (b - a) * share;
  }
}
