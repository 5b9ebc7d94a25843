package dev.kuleshov.core.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfFloatTest {

  @Test
  void toFloat_knownBits_areTheirNumbers() {
    assertEquals(1f, HalfFloat.toFloat((short) 0x3c00));
    assertEquals(-2f, HalfFloat.toFloat((short) 0xc000));
    assertEquals(65_504f, HalfFloat.toFloat((short) 0x7bff));
    assertEquals(0x1p-24f, HalfFloat.toFloat((short) 1));
    assertEquals(Float.POSITIVE_INFINITY, HalfFloat.toFloat((short) 0x7c00));
  }

  @Test
  void of_everyFiniteNumber_comesBackTheSame() {
    for (int bits = 0; bits < 0x7c00; bits++) {
      assertEquals((short) bits, HalfFloat.of(HalfFloat.toFloat((short) bits)));
      short negative = (short) (bits | 0x8000);
      if (bits != 0) {
        assertEquals(negative, HalfFloat.of(HalfFloat.toFloat(negative)));
      }
    }
  }

  @Test
  void of_numberBetweenTwo_isTheNearestOrTheEvenOne() {
    assertEquals((short) 0x3c00, HalfFloat.of(1 + 0x1p-11f));
    assertEquals((short) 0x3c02, HalfFloat.of(1 + 3 * 0x1p-11f));
    assertEquals((short) 0x3c01, HalfFloat.of(1 + 0x1p-11f + 0x1p-20f));
    assertEquals((short) 0x7bff, HalfFloat.of(1e9f));
  }
}
