package dev.kuleshov.core.shot;

import dev.kuleshov.core.media.FrameFormat;

/**
 * The last frames of the film, as miniatures that all have the same crop.
 *
 * <p>Frames are counted from 0 in the order in which they were added; only the newest {@code
 * capacity} are kept, so memory does not grow with the film.
 */
final class FrameRing {

  private final byte[][] pixels;
  private final Miniature[] miniatures;
  private final BarFinder bars;
  private final Shrinker shrinker;
  private long size;

  /**
   * Makes room.
   *
   * @param format the frames' form, three bytes a pixel
   * @param capacity how many frames are kept
   * @param patience for how many frames bars must stand before they are believed
   */
  FrameRing(FrameFormat format, int capacity, int patience) {
    this.pixels = new byte[capacity][format.size()];
    this.miniatures = new Miniature[capacity];
    for (int i = 0; i < capacity; i++) {
      miniatures[i] = new Miniature();
    }
    this.bars = new BarFinder(format, patience);
    this.shrinker = new Shrinker(format.width(), bars.crop());
  }

  /** Takes the next frame in; where it moves the bars, all kept frames are cropped anew. */
  void add(byte[] frame) {
    int slot = slot(size);
    System.arraycopy(frame, 0, pixels[slot], 0, pixels[slot].length);
    size++;
    if (bars.look(frame)) {
      shrinker.use(bars.crop());
      for (long i = oldest(); i < size; i++) {
        shrinker.shrink(pixels[slot(i)], miniatures[slot(i)]);
      }
    } else {
      shrinker.shrink(pixels[slot], miniatures[slot]);
    }
  }

  /** Returns how many frames were ever added. */
  long size() {
    return size;
  }

  /** Returns the number of the oldest frame that is still here. */
  long oldest() {
    return Math.max(0, size - miniatures.length);
  }

  /** Returns a frame that is still here. */
  Miniature get(long number) {
    if (number < oldest() || number >= size) {
      throw new IndexOutOfBoundsException("frame " + number + " is not kept");
    }
    return miniatures[slot(number)];
  }

  private int slot(long number) {
    return (int) (number % miniatures.length);
  }
}
