package dev.kuleshov.bridge.effect;

/** A colour in bytes, already multiplied by its alpha. */
record Ink(int red, int green, int blue, int alpha) {

  static Ink of(Colour colour, double alpha) {
    int a = byteOf(alpha);
    return new Ink(
        times255(byteOf(colour.red()), a),
        times255(byteOf(colour.green()), a),
        times255(byteOf(colour.blue()), a),
        a);
  }

  /** Multiplies two fractions of 255, rounded to the nearest. */
  static int times255(int a, int b) {
    int product = a * b + 128;
    return (product + (product >> 8)) >> 8;
  }

  private static int byteOf(double fraction) {
    return (int) Math.floor(Math.max(0, Math.min(1, fraction)) * 255 + .5);
  }
}
