/**
 * Which stretch of the film the timeline shows: pure arithmetic between seconds and pixels.
 *
 * @typedef {{ start: number, end: number }} Span seconds
 */
export class Viewport {
  /**
   * @param {number} duration of the film, in seconds
   * @param {number} shortest the closest look: seconds across the whole width
   */
  constructor(duration, shortest) {
    this.duration = Math.max(duration, 1e-3);
    this.shortest = Math.min(shortest, this.duration);
    this.width = 1;
    this.start = 0;
    this.end = this.duration;
  }

  /** @returns {number} */
  get pixelsPerSecond() {
    return this.width / (this.end - this.start);
  }

  /** @param {number} seconds @returns {number} pixels from the left edge */
  x(seconds) {
    return (seconds - this.start) * this.pixelsPerSecond;
  }

  /** @param {number} x @returns {number} seconds */
  time(x) {
    return this.start + x / this.pixelsPerSecond;
  }

  /** @param {Span} span moved and clipped to lie inside the film */
  show({ start, end }) {
    const length = Math.min(this.duration, Math.max(this.shortest, end - start));
    const from = Math.min(Math.max(0, start), this.duration - length);
    this.start = from;
    this.end = from + length;
  }

  fit() {
    this.show({ start: 0, end: this.duration });
  }

  /** @param {number} pixels to the right, over the film */
  panBy(pixels) {
    const seconds = pixels / this.pixelsPerSecond;
    this.show({ start: this.start + seconds, end: this.end + seconds });
  }

  /**
   * Zooms so that what lies under a pixel stays under it.
   *
   * @param {number} factor above 1 looks closer
   * @param {number} x the pixel that stays
   */
  zoomBy(factor, x) {
    const fixed = this.time(x);
    const length = Math.min(
      this.duration,
      Math.max(this.shortest, (this.end - this.start) / factor),
    );
    const start = fixed - (x / this.width) * length;
    this.show({ start, end: start + length });
  }

  /**
   * Moves just far enough for a moment to be in view, with some room around it.
   *
   * @param {number} seconds
   * @returns {boolean} whether it moved
   */
  reveal(seconds) {
    const length = this.end - this.start;
    const room = length * 0.08;
    if (seconds >= this.start && seconds <= this.end) {
      return false;
    }
    const start = seconds < this.start ? seconds - room : seconds - length + room;
    this.show({ start, end: start + length });
    return true;
  }
}

/**
 * The first index whose value is not below another; the list is in order.
 *
 * @template T
 * @param {ArrayLike<T>} list
 * @param {number} value
 * @param {(item: T) => number} key
 */
export function lowerBound(list, value, key) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle]) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
