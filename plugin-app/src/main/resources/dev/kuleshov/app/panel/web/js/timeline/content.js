import { lowerBound } from '../model/viewport.js';
import { Series } from './columns.js';

/**
 * What the timeline draws, prepared once and looked up by binary search while it is drawn.
 *
 * @typedef {object} Flag
 * @property {string} id
 * @property {number} time seconds
 * @property {number} start
 * @property {number} end
 * @property {number} score
 * @property {string} state
 * @property {boolean} removes
 */
export class Content {
  constructor() {
    /** @type {import('../types').Shot[]} */
    this.shots = [];
    /** @type {import('../types').Boundary[]} */
    this.boundaries = [];
    /** @type {{ kind: string, start: number, end: number }[]} */
    this.trends = [];
    /** @type {Series | null} */
    this.valence = null;
    /** @type {Series | null} */
    this.arousal = null;
    /** @type {{ start: number, end: number }[]} */
    this.speech = [];
    /** @type {number[]} */
    this.beats = [];
    /** @type {Flag[]} */
    this.flags = [];
    /** @type {import('../types').Cue[]} */
    this.cues = [];
    /** @type {import('../types').Title[]} */
    this.titles = [];
    /** @type {import('../types').Waveform | null} */
    this.whole = null;
    /** @type {import('../types').Waveform | null} */
    this.detail = null;
  }

  /** @param {import('../types').Film | undefined} film */
  set film(film) {
    this.shots = film?.shots ?? [];
    this.boundaries = film?.boundaries ?? [];
    this.trends = film?.curve?.trends ?? [];
    const samples = film?.curve?.samples;
    this.valence = samples ? new Series(samples.time, samples.valence, samples.confidence) : null;
    this.arousal = samples ? new Series(samples.time, samples.arousal, samples.confidence) : null;
    this.speech = film?.sound?.speech ?? [];
    this.beats = film?.sound?.beats ?? [];
    this.whole = film?.waveform ?? null;
    this.detail = null;
  }

  /**
   * @param {import('../model/viewport.js').Viewport} view
   * @returns {import('../types').Waveform | null} the finest that is there for what is in view
   */
  waveform(view) {
    const { detail } = this;
    return detail && detail.start <= view.start && detail.end >= view.end ? detail : this.whole;
  }

  /** @param {number} time @returns {import('../types').Shot | null} */
  shotAt(time) {
    const shot = this.shots[lowerBound(this.shots, time + 1e-9, (each) => each.end)];
    return shot && shot.start <= time ? shot : null;
  }

  /**
   * @param {number} time
   * @param {number} reach seconds
   * @returns {Flag | null} the nearest suggestion within reach
   */
  flagNear(time, reach) {
    /** @type {Flag | null} */
    let nearest = null;
    let distance = reach;
    for (const flag of this.flags) {
      const away = Math.abs(flag.time - time);
      if (away <= distance) {
        nearest = flag;
        distance = away;
      }
    }
    return nearest;
  }

  /** @param {number} time @returns {import('../types').Cue | null} */
  cueAt(time) {
    const cue = this.cues[lowerBound(this.cues, time, (each) => each.end)];
    return cue && cue.start <= time ? cue : null;
  }
}
