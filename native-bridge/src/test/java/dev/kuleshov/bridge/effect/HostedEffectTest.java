package dev.kuleshov.bridge.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kuleshov.bridge.BridgeCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the Java effects to the native ones' golden files. */
class HostedEffectTest {

  private static final Path FILMS = Path.of("src/test/resources/dev/kuleshov/bridge");
  private static final List<String> STYLES = List.of("Panel", "Bars", "Graph");
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int PITCH = 4 * WIDTH + 16;

  private final EmotionMeter meter = new EmotionMeter();
  private final BridgeCurve curve = BridgeCurve.parse(read("film/curve.txt"));

  private static String read(String name) {
    try {
      return Files.readString(FILMS.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void draw_everyStyle_isTheNativeMetersPicture() {
    for (String style : STYLES) {
      for (int frame : new int[] {0, 100, 200}) {
        ParameterValues values = ParameterValues.DEFAULTS.with("style", style).with("opacity", .9);
        MeterCanvas canvas = EmotionMeter.draw(curve, values, frame * 1024L + 512, 55);
        assertEquals(read("meter/" + style + "-" + frame + ".txt"), letters(canvas));
      }
    }
  }

  private static String letters(MeterCanvas canvas) {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        out.append(".+-actf".charAt(canvas.inkAt(x, y)));
      }
      out.append('\n');
    }
    for (int i = 0; i < canvas.palette().size(); i++) {
      Ink ink = canvas.palette().get(i);
      out.append(".+-actf".charAt(i)).append(' ').append(ink.red()).append(' ');
      out.append(ink.green()).append(' ').append(ink.blue()).append(' ').append(ink.alpha());
      out.append('\n');
    }
    return out.toString();
  }

  @Test
  void render_everyStyle_isTheNativeFrameToTheBit() {
    String golden = read("meter/frames.txt");
    for (int style = 0; style < 3; style++) {
      PixelBuffer picture = testCard();
      meter.render(
          curve, ParameterValues.DEFAULTS.with("style", STYLES.get(style)), 137 * 1024L, picture);
      assertTrue(
          golden.contains(
              "meter 8-bit RGBA OfxImageAlphaUnPremultiplied style "
                  + style
                  + " "
                  + hash(bottomUp(picture))
                  + "\n"),
          STYLES.get(style));
    }
  }

  /** The native tests' picture, in which every pixel differs from its neighbours. */
  private static PixelBuffer testCard() {
    PixelBuffer picture = new PixelBuffer(WIDTH, HEIGHT, new byte[4 * WIDTH * HEIGHT]);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = 4 * ((HEIGHT - 1 - y) * WIDTH + x);
        for (int c = 0; c < 3; c++) {
          picture.rgba()[at + c] = (byte) (x * (c + 3) + y * 7 + c * 50);
        }
        picture.rgba()[at + 3] = (byte) ((x + y) % 5 == 0 ? x * 3 + y : 255);
      }
    }
    return picture;
  }

  private static byte[] bottomUp(PixelBuffer picture) {
    byte[] rows = new byte[PITCH * HEIGHT];
    Arrays.fill(rows, (byte) 0xCD);
    for (int y = 0; y < HEIGHT; y++) {
      System.arraycopy(picture.rgba(), 4 * WIDTH * (HEIGHT - 1 - y), rows, PITCH * y, 4 * WIDTH);
    }
    return rows;
  }

  private static String hash(byte[] bytes) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    return String.format(Locale.ROOT, "%016x", hash);
  }

  @Test
  void render_atOpacity0_leavesThePicture() {
    PixelBuffer picture = testCard();
    ParameterValues values = ParameterValues.DEFAULTS.with("opacity", -3);
    assertTrue(meter.isIdentity(curve, values, 0));
    meter.render(curve, values, 0, picture);
    assertArrayEquals(testCard().rgba(), picture.rgba());
  }

  @Test
  void render_pictureSmallerThanTheMeter_staysInside() {
    PixelBuffer tiny = new PixelBuffer(9, 5, new byte[180]);
    meter.render(curve, ParameterValues.DEFAULTS, 0, tiny);
    assertThrows(IllegalArgumentException.class, () -> new PixelBuffer(9, 5, new byte[179]));
  }

  @Test
  void values_outsideTheirRange_areClamped() {
    Parameter.Quantity number = new Parameter.Quantity("n", "N", 1, 0, 2);
    assertEquals(2, ParameterValues.DEFAULTS.with("n", 7).of(number));
    assertEquals(1, ParameterValues.DEFAULTS.with("n", Double.NaN).of(number));
    assertEquals(1, ParameterValues.DEFAULTS.with("n", "seven").of(number));
    assertThrows(IllegalArgumentException.class, () -> new Parameter.Quantity("n", "N", 3, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> new Colour(0, 2, 0));
  }

  @Test
  void all_effects_haveTheNativeNames() {
    assertEquals(
        List.of("dev.kuleshov.EmotionMeter", "dev.kuleshov.EmotionDrive"),
        HostedEffect.all().stream().map(effect -> effect.describe().identifier()).toList());
  }

  @Test
  void drive_curve_becomesKeys() {
    EmotionDrive drive = new EmotionDrive();
    assertEquals(
        List.of(70L, 120L, 140L, 252L),
        drive.keys(curve).get("cut").stream().map(EmotionDrive.Key::frame).toList());
    assertEquals(curve.points().size(), drive.keys(curve).get("tension").size());
    assertEquals(.4, drive.keys(curve).get("valence").get(5).value(), 1e-9);
    assertTrue(drive.isIdentity(curve, ParameterValues.DEFAULTS, 0));
    assertFalse(meter.isIdentity(curve, ParameterValues.DEFAULTS, 0));
  }
}
