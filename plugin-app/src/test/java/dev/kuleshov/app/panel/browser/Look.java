package dev.kuleshov.app.panel.browser;

/**
 * How a browser looks at the panel.
 *
 * @param width of the window, in CSS pixels
 * @param height of the window, in CSS pixels
 * @param language the browser's, such as {@code zh-CN}
 * @param theme {@code dark} or {@code light}
 */
record Look(int width, int height, String language, String theme) {

  /** A desk: where most work is done. */
  static final Look DESK = new Look(1280, 800, "en-US", "dark");

  /** A panel docked in an editing program. */
  static final Look DOCKED = new Look(360, 740, "en-US", "dark");

  /** A screen of its own. */
  static final Look WIDE = new Look(1920, 1080, "en-US", "light");

  Look speaking(String other) {
    return new Look(width, height, other, theme);
  }

  Look in(String other) {
    return new Look(width, height, language, other);
  }

  /** A name for files, such as {@code 360-light-zh-CN}. */
  String name() {
    return width + "-" + theme + "-" + language;
  }
}
