import { Screen } from './screen.js';
import { shuttle } from './shuttle.js';

/**
 * The player. Two screens lie on each other: while one plays a stretch, the other already waits on
 * the first frame of the next, so that a cut is played as a cut and not as a gap.
 *
 * @typedef {import('../model/cut.js').Range} Range
 * @typedef {import('../model/clock.js').FilmClock} FilmClock
 *
 * @typedef {object} StageListeners
 * @property {(frame: number) => void} frame the frame on screen changed
 * @property {(speed: number) => void} speed 0 is paused
 * @property {(code: number) => void} error a MediaError code
 */
export class Stage {
  /** @param {StageListeners} on */
  constructor(on) {
    this.on = on;
    this.element = document.createElement('div');
    this.element.className = 'stage-screens';
    this.screens = [new Screen(), new Screen()];
    this.screens.forEach(({ video }) => this.element.append(video));
    this.front = 0;
    /** @type {FilmClock | null} */
    this.clock = null;
    this.speed = 0;
    this.shown = -1;
    /** @type {Range[]} stretches still to play, the one on screen first */
    this.ranges = [];
    this.reversedAt = 0;
    this.#turnTo(0);
    this.screens.forEach(({ video }) => {
      video.addEventListener('error', () => video.error && on.error(video.error.code));
      video.addEventListener('ended', () => this.#ended(video));
    });
  }

  /** @returns {Screen} */
  get screen() {
    return this.screens[this.front];
  }

  /** @returns {Screen} */
  get waiting() {
    return this.screens[1 - this.front];
  }

  /** @returns {number} */
  get frame() {
    return this.screen.frame;
  }

  /** @param {string | null} url @param {FilmClock} clock @param {number} offset */
  load(url, clock, offset) {
    this.pause();
    this.clock = clock;
    this.screens.forEach((screen) => screen.load(url, clock, offset));
    this.shown = -1;
  }

  /** @param {boolean} muted */
  set muted(muted) {
    this.screens.forEach(({ video }) => (video.muted = muted));
  }

  /** @param {number} frame */
  goTo(frame) {
    if (!this.clock) {
      return;
    }
    this.pause();
    const inside = Math.max(0, Math.min(this.clock.frames - 1, Math.round(frame)));
    this.screen.goTo(inside);
    this.#show(inside);
  }

  /** @param {'j' | 'k' | 'l'} key */
  shuttle(key) {
    this.ranges = [];
    this.#run(shuttle(this.speed, key));
  }

  /** @param {Range[]} [ranges] what to play and nothing else; the film from here on without */
  play(ranges = []) {
    this.ranges = [...ranges];
    if (this.ranges.length > 0) {
      this.screen.goTo(this.ranges[0].start);
      this.#prepare();
    }
    this.#run(1);
  }

  pause() {
    this.ranges = [];
    this.#run(0);
  }

  /** @param {number} speed */
  #run(speed) {
    const was = this.speed;
    this.speed = speed;
    if (speed > 0) {
      this.screen.video.playbackRate = speed;
      this.screen.play().catch(() => this.#run(0));
    } else {
      this.screens.forEach((screen) => screen.pause());
      if (speed === 0 && was !== 0 && this.clock) {
        this.screen.goTo(this.screen.frame);
      }
    }
    this.reversedAt = performance.now();
    if (was === 0 && speed !== 0) {
      requestAnimationFrame((now) => this.#tick(now));
    }
    if (was !== speed) {
      this.on.speed(speed);
    }
  }

  /** @param {number} now */
  #tick(now) {
    if (this.speed === 0 || !this.clock) {
      return;
    }
    if (this.speed < 0) {
      this.#backwards(now);
    } else {
      this.#follow();
    }
    if (this.speed !== 0) {
      requestAnimationFrame((next) => this.#tick(next));
    }
  }

  #follow() {
    if (this.screen.video.seeking) {
      return;
    }
    this.screen.wanted = null;
    const { frame } = this.screen;
    if (this.ranges.length > 0 && frame >= this.ranges[0].end) {
      this.#cut();
    } else {
      this.#show(frame);
    }
  }

  /** Browsers play no film backwards: the frames are sought one after the other. */
  #backwards(now = performance.now()) {
    const clock = /** @type {FilmClock} */ (this.clock);
    const frames = Math.floor(
      ((now - this.reversedAt) / 1000) * clock.framesPerSecond * Math.abs(this.speed),
    );
    if (frames < 1 || this.screen.video.seeking) {
      return;
    }
    this.reversedAt = now;
    const frame = Math.max(0, this.screen.frame - frames);
    this.screen.goTo(frame);
    this.#show(frame);
    if (frame === 0) {
      this.#run(0);
    }
  }

  /** Goes on with the next stretch, which waits on the other screen. */
  #cut() {
    const [done, next] = this.ranges;
    if (!next) {
      this.ranges = [];
      this.#run(0);
      this.screen.goTo(done.end - 1);
      this.#show(done.end - 1);
      return;
    }
    this.ranges.shift();
    const left = this.screen;
    this.#turnTo(1 - this.front);
    this.screen.video.playbackRate = this.speed;
    this.screen.play().catch(() => this.#run(0));
    left.pause();
    this.#show(next.start);
    this.#prepare();
  }

  #prepare() {
    if (this.ranges.length > 1) {
      this.waiting.goTo(this.ranges[1].start);
    }
  }

  /** @param {HTMLVideoElement} video */
  #ended(video) {
    if (video !== this.screen.video || this.speed <= 0) {
      return;
    }
    if (this.ranges.length > 1) {
      this.#cut();
    } else {
      this.pause();
    }
  }

  /** @param {number} front */
  #turnTo(front) {
    this.front = front;
    this.screens.forEach(({ video }, index) => {
      video.classList.toggle('is-front', index === front);
    });
  }

  /** @param {number} frame */
  #show(frame) {
    if (frame !== this.shown) {
      this.shown = frame;
      this.on.frame(frame);
    }
  }
}
