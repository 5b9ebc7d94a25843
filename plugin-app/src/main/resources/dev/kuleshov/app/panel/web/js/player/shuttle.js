/**
 * J, K and L as on an editing desk: L plays, again faster; J plays backwards, again faster; the
 * other direction's key first slows down; K stops.
 */

const FASTEST = 8;

/**
 * @param {number} speed speed now, times normal; negative runs backwards
 * @param {'j' | 'k' | 'l'} key
 * @returns {number} the new speed
 */
export function shuttle(speed, key) {
  if (key === 'k') {
    return 0;
  }
  const direction = key === 'l' ? 1 : -1;
  if (speed * direction > 0) {
    return direction * Math.min(FASTEST, Math.abs(speed) * 2);
  }
  return Math.abs(speed) > 1 ? speed / 2 : direction;
}
