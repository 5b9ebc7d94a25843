import { base, label, parse, perSecond } from './timecode.js';

/**
 * Maps a film's frames to seconds, seconds to frames, and frames to the film's own timecode.
 *
 * Constant frame rate needs no table; films with variable frame rate bring the time of each frame.
 *
 * @typedef {import('./timecode.js').Rate} Rate
 */
export class FilmClock {
  /**
   * @param {object} film
   * @param {Rate} film.rate
   * @param {number} film.frames how many frames the film has
   * @param {number} film.duration in seconds
   * @param {ArrayLike<number> | null} [film.times] when each frame is shown, for variable rates
   * @param {boolean} [film.dropFrame]
   * @param {string | null} [film.startTimecode] the label of frame 0
   */
  constructor({ rate, frames, duration, times = null, dropFrame = false, startTimecode = null }) {
    this.rate = rate;
    this.frames = frames;
    this.duration = duration;
    this.times = times;
    this.dropFrame = dropFrame;
    this.firstLabel = (startTimecode && parse(startTimecode, rate, dropFrame)) || 0;
  }

  /** @param {number} frame @returns {number} its first moment, in seconds */
  timeOf(frame) {
    if (!this.times) {
      return (frame * this.rate.denominator) / this.rate.numerator;
    }
    if (frame >= this.frames) {
      return this.duration;
    }
    return this.times[Math.max(0, Math.floor(frame))] ?? 0;
  }

  /**
   * A moment well inside a frame: seeking to its very edge shows the one before it in some files.
   *
   * @param {number} frame
   */
  middleOf(frame) {
    return (this.timeOf(frame) + this.timeOf(frame + 1)) / 2;
  }

  /** @param {number} seconds @returns {number} the frame that is on screen then */
  frameAt(seconds) {
    const last = Math.max(0, this.frames - 1);
    if (!this.times) {
      const exact = (seconds * this.rate.numerator) / this.rate.denominator;
      return Math.min(last, Math.max(0, Math.floor(exact + 1e-4)));
    }
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.times[middle] <= seconds + 1e-6) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** @param {number} frame @returns {string} the film's own timecode for a frame */
  label(frame) {
    return label(this.firstLabel + frame, this.rate, this.dropFrame);
  }

  /**
   * @param {string} text a timecode of the film
   * @returns {number | null} its frame; null for what is no timecode, or none of this film
   */
  parse(text) {
    const counted = parse(text, this.rate, this.dropFrame);
    if (counted === null) {
      return null;
    }
    const frame = counted - this.firstLabel;
    return frame >= 0 && frame <= this.frames ? frame : null;
  }

  /** @returns {number} frames a second */
  get framesPerSecond() {
    return perSecond(this.rate);
  }

  /** @returns {number} labels a second */
  get base() {
    return base(this.rate);
  }
}
