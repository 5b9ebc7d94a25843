import { base } from '../model/timecode.js';

/**
 * Where the ruler's marks lie: on round labels of the film's own timecode, as far apart as their
 * text needs.
 *
 * @typedef {import('../model/clock.js').FilmClock} FilmClock
 */

const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/**
 * @param {FilmClock} clock
 * @param {number} pixelsPerSecond
 * @param {number} room pixels that a label needs
 * @returns {number} labels between two marks
 */
export function step(clock, pixelsPerSecond, room) {
  const perSecond = base(clock.rate);
  const frames = [1, 2, 5, 10, perSecond / 2].filter(
    (count) => Number.isInteger(count) && perSecond % count === 0,
  );
  const steps = [...frames, ...SECONDS.map((seconds) => seconds * perSecond)];
  const needed = (room / pixelsPerSecond) * clock.framesPerSecond;
  return steps.find((count) => count >= needed) ?? steps[steps.length - 1];
}

/**
 * @param {FilmClock} clock
 * @param {number} from first frame in view
 * @param {number} to last frame in view
 * @param {number} every labels between two marks
 * @returns {number[]} frames
 */
export function marks(clock, from, to, every) {
  const found = [];
  const first = Math.floor((clock.firstLabel + from) / every) * every - clock.firstLabel;
  for (let frame = first; frame <= to; frame += every) {
    if (frame >= 0) {
      found.push(frame);
    }
  }
  return found;
}
