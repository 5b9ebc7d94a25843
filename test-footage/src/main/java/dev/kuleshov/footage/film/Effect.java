package dev.kuleshov.footage.film;

/** Something that happens inside a shot and that a detector must not take for a cut. */
public sealed interface Effect {
  /** First frame of the shot that shows it. */
  int start();

  /** First frame of the shot that no longer shows it. */
  int end();

  /** Its name in the truth. */
  String kind();

  /**
   * A photographer's flash: white at once, gone within a few frames.
   *
   * @param start first frame of the shot that shows it
   * @param end first frame that no longer does
   */
  record Flash(int start, int end) implements Effect {
    @Override
    public String kind() {
      return "flash";
    }
  }

  /**
   * Light that goes on and off every other frame.
   *
   * @param start first frame of the shot that shows it
   * @param end first frame that no longer does
   */
  record Strobe(int start, int end) implements Effect {
    @Override
    public String kind() {
      return "strobe";
    }
  }

  /**
   * A camera that is knocked about.
   *
   * @param start first frame of the shot that shows it
   * @param end first frame that no longer does
   * @param amount how far, as a share of the picture's width; .03 is violent
   */
  record Shake(int start, int end, double amount) implements Effect {
    @Override
    public String kind() {
      return "shake";
    }
  }

  /**
   * Words over the picture that fade in and out.
   *
   * @param start first frame of the shot that shows it
   * @param end first frame that no longer does
   * @param text the words
   */
  record Title(int start, int end, String text) implements Effect {
    @Override
    public String kind() {
      return "title";
    }
  }
}
