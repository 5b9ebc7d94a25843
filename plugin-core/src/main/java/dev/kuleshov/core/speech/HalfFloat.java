package dev.kuleshov.core.speech;

/** Numbers of 16 bits after IEEE 754: a sign, five bits of exponent, ten of fraction. */
final class HalfFloat {

  private static final int SIGN = 0x8000;
  private static final int FRACTION_BITS = 10;
  private static final int FRACTION = (1 << FRACTION_BITS) - 1;
  private static final int SPECIAL = 31;
  private static final int BIAS_BETWEEN = 127 - 15;
  private static final int SHIFT = 23 - FRACTION_BITS;

  /** The smallest of them that is not 0. */
  private static final float SMALLEST = 0x1p-24f;

  private static final float SMALLEST_NORMAL = 0x1p-14f;
  private static final float LARGEST = 65_504;

  private HalfFloat() {}

  /** Returns the number that the bits stand for. */
  static float toFloat(short bits) {
    int exponent = (bits >> FRACTION_BITS) & SPECIAL;
    int fraction = bits & FRACTION;
    int sign = (bits & SIGN) << Short.SIZE;
    if (exponent == 0) {
      return (sign == 0 ? fraction : -fraction) * SMALLEST;
    }
    int wide = exponent == SPECIAL ? 255 : exponent + BIAS_BETWEEN;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << SHIFT);
  }

  /**
   * Returns the bits of the nearest number; of two, that with the even fraction.
   *
   * @param value finite; beyond the largest it counts as that
   */
  static short of(float value) {
    float size = Math.min(LARGEST, Math.abs(value));
    int sign = value < 0 ? SIGN : 0;
    if (size < SMALLEST_NORMAL) {
      return (short) (sign | (int) Math.rint(size / SMALLEST));
    }
    int bits = Float.floatToIntBits(size);
    int half = 1 << (SHIFT - 1);
    int rounded = bits + half - 1 + ((bits >> SHIFT) & 1);
    return (short) (sign | (rounded >> SHIFT) - (BIAS_BETWEEN << FRACTION_BITS));
  }
}
