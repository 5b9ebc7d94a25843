import { lowerBound } from '../model/viewport.js';

/**
 * A series as pixel columns: where many samples share a column, their lowest and highest; where
 * samples lie far apart, the samples themselves. The cost goes with the pixels, not with the film.
 *
 * @typedef {{ x: number, low: number, high: number, mean: number, sure: number }} Column
 */

/** Above this many samples a pixel the pyramid's next level is as good. */
const MOST_A_PIXEL = 0.75;

export class Series {
  /**
   * @param {number[]} time in order
   * @param {number[]} value
   * @param {number[]} sure confidence in [0,1]
   */
  constructor(time, value, sure) {
    this.levels = [{ time, low: value, high: value, mean: value, sure }];
    for (let level = this.levels[0]; level.time.length > 256; ) {
      level = halved(level);
      this.levels.push(level);
    }
  }

  /**
   * @param {import('../model/viewport.js').Viewport} view
   * @returns {Column[]} in order, one sample beyond each edge included
   */
  columns(view) {
    const level = this.#level(view);
    const from = Math.max(0, lowerBound(level.time, view.start, (time) => time) - 1);
    const to = Math.min(
      level.time.length - 1,
      lowerBound(level.time, view.end, (time) => time),
    );
    const columns = [];
    for (let i = from; i <= to; i++) {
      columns.push({
        x: view.x(level.time[i]),
        low: level.low[i],
        high: level.high[i],
        mean: level.mean[i],
        sure: level.sure[i],
      });
    }
    return columns;
  }

  /** @param {import('../model/viewport.js').Viewport} view */
  #level(view) {
    const { time } = this.levels[0];
    const duration = time.length > 1 ? time[time.length - 1] - time[0] : 1;
    let perPixel = time.length / duration / view.pixelsPerSecond;
    let index = 0;
    while (perPixel > MOST_A_PIXEL && index < this.levels.length - 1) {
      perPixel /= 2;
      index++;
    }
    return this.levels[index];
  }
}

/** @param {{ time: number[], low: number[], high: number[], mean: number[], sure: number[] }} level */
function halved(level) {
  /** @type {typeof level} */
  const half = { time: [], low: [], high: [], mean: [], sure: [] };
  for (let i = 0; i < level.time.length; i += 2) {
    const j = Math.min(i + 1, level.time.length - 1);
    half.time.push((level.time[i] + level.time[j]) / 2);
    half.low.push(Math.min(level.low[i], level.low[j]));
    half.high.push(Math.max(level.high[i], level.high[j]));
    half.mean.push((level.mean[i] + level.mean[j]) / 2);
    half.sure.push((level.sure[i] + level.sure[j]) / 2);
  }
  return half;
}
