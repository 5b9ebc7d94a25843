/**
 * One video element that goes to frames: a seek asked for while another runs waits, and only the
 * last one asked for is made, so that scrubbing never lags behind the hand.
 *
 * @typedef {import('../model/clock.js').FilmClock} FilmClock
 */
export class Screen {
  constructor() {
    this.video = document.createElement('video');
    this.video.playsInline = true;
    this.video.preload = 'auto';
    this.video.disablePictureInPicture = true;
    this.video.tabIndex = -1;
    /** @type {FilmClock | null} */
    this.clock = null;
    this.offset = 0;
    /** @type {number | null} */
    this.wanted = null;
    this.video.addEventListener('seeked', () => this.#next());
    this.video.addEventListener('loadedmetadata', () => this.#next());
  }

  /**
   * @param {string | null} url
   * @param {FilmClock} clock
   * @param {number} offset seconds: when the element shows frame 0
   */
  load(url, clock, offset) {
    this.offset = offset;
    this.clock = clock;
    if (url === null) {
      this.video.removeAttribute('src');
      this.video.load();
    } else if (this.video.getAttribute('src') !== url) {
      this.video.src = url;
    }
  }

  /** @returns {boolean} */
  get ready() {
    return this.video.readyState >= HTMLMediaElement.HAVE_METADATA;
  }

  /** @returns {number} the frame on screen, or on its way there */
  get frame() {
    return this.wanted ?? this.clock?.frameAt(this.video.currentTime - this.offset) ?? 0;
  }

  /** @param {number} frame */
  goTo(frame) {
    this.wanted = frame;
    if (this.ready && !this.video.seeking) {
      this.#next();
    }
  }

  /** Plays on from where it is. */
  async play() {
    try {
      await this.video.play();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) {
        throw error;
      }
    }
  }

  pause() {
    this.video.pause();
  }

  #next() {
    if (this.wanted === null || !this.clock || !this.ready) {
      return;
    }
    const time = this.clock.middleOf(this.wanted) + this.offset;
    if (Math.abs(this.video.currentTime - time) < 1e-3) {
      this.wanted = null;
    } else {
      this.video.currentTime = time;
    }
  }
}
