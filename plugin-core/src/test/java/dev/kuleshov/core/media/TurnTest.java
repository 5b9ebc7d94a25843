package dev.kuleshov.core.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TurnTest {

  private static final byte[] PICTURE = {1, 2, 3, 4, 5, 6};

  private static byte[] turned(int degrees) {
    byte[] to = new byte[6];
    Turn.clockwise(PICTURE, 3, 2, 1, degrees, to);
    return to;
  }

  @Test
  void clockwise_quarters_moveTheCorners() {
    assertArrayEquals(new byte[] {4, 1, 5, 2, 6, 3}, turned(90));
    assertArrayEquals(new byte[] {6, 5, 4, 3, 2, 1}, turned(180));
    assertArrayEquals(new byte[] {3, 6, 2, 5, 1, 4}, turned(270));
  }

  @Test
  void clockwise_threeBytesAPixel_keepsTheirOrder() {
    byte[] to = new byte[6];
    Turn.clockwise(PICTURE, 2, 1, 3, 90, to);
    assertArrayEquals(PICTURE, to);
    Turn.clockwise(PICTURE, 2, 1, 3, 180, to);
    assertArrayEquals(new byte[] {4, 5, 6, 1, 2, 3}, to);
  }
}
