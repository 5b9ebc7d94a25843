import { Viewport } from '../model/viewport.js';
import { Content } from './content.js';
import { follow } from './gestures.js';
import { drawCues, drawTitles } from './lanes/cues.js';
import { drawCurve } from './lanes/curve.js';
import { drawFlags } from './lanes/flags.js';
import { drawRuler } from './lanes/ruler.js';
import { drawShots } from './lanes/shots.js';
import { drawSound } from './lanes/sound.js';
import { layout } from './layout.js';
import { palette } from './palette.js';
import { Sprites } from './sprites.js';

/**
 * The timeline: one canvas for the film, drawn anew when the view changes, and one above it for the
 * playhead, which moves with every frame. Only what is in view is looked at, so a two-hour film
 * pans like a short one.
 *
 * @typedef {object} Drawing what a lane gets to draw with
 * @property {CanvasRenderingContext2D} context
 * @property {Viewport} view
 * @property {import('./layout.js').Lanes} lanes
 * @property {import('./palette.js').Palette} colours
 * @property {import('../model/clock.js').FilmClock} clock
 * @property {Content} content
 * @property {Sprites} sprites
 * @property {Names} names
 * @property {{ suggestion: string | null, cue: string | null }} selection
 * @property {CanvasPattern | string} hatch
 *
 * @typedef {object} Names words in the user's language
 * @property {(id: string) => string} scene
 * @property {(id: string) => string} scale
 * @property {(id: string) => string} emotion
 * @property {(id: string) => string} trend
 * @property {() => string} playhead
 * @property {(timecode: string, shot: number | null, shots: number) => string} at
 *
 * @typedef {object} TimelineListeners
 * @property {(frame: number) => void} seek
 * @property {(id: string) => void} choose a suggestion
 * @property {(id: string) => void} chooseCue
 * @property {(edge: 'in' | 'out', frame: number, done: boolean) => void} trim
 * @property {(view: Viewport) => void} viewed the view has come to rest
 */

/** The closest look: this many pixels for one frame. */
const WIDEST_FRAME = 48;

/** How near a hand must come to an edge or a flag, in pixels. */
const REACH = 7;
const FLAG_REACH = 14;

/** The view is at rest after so many milliseconds. */
const REST = 180;

export class Timeline {
  /** @param {Names} names @param {TimelineListeners} on */
  constructor(names, on) {
    this.names = names;
    this.on = on;
    this.element = document.createElement('div');
    this.element.className = 'timeline-canvas';
    this.film = this.element.appendChild(document.createElement('canvas'));
    this.over = this.element.appendChild(document.createElement('canvas'));
    this.over.className = 'timeline-over';
    this.over.tabIndex = 0;
    this.over.setAttribute('role', 'slider');
    this.over.setAttribute('aria-valuemin', '0');
    /** @type {import('../model/clock.js').FilmClock | null} */
    this.clock = null;
    this.content = new Content();
    this.sprites = new Sprites(() => this.redraw());
    this.view = new Viewport(1, 1);
    this.selection = {
      suggestion: /** @type {string | null} */ (null),
      cue: /** @type {string | null} */ (null),
    };
    this.frame = 0;
    this.lanes = layout(300, { thumbnails: true, cues: false, titles: false });
    this.colours = /** @type {import('./palette.js').Palette | null} */ (null);
    /** @type {CanvasPattern | string | null} */
    this.hatch = null;
    this.scheduled = false;
    this.rest = 0;
    this.size = { width: 0, height: 0, ratio: 1 };
    new ResizeObserver(() => this.#resize()).observe(this.element);
    this.#followHands();
  }

  /** @param {import('../model/clock.js').FilmClock} clock of the film to show */
  open(clock) {
    this.clock = clock;
    this.content = new Content();
    const view = new Viewport(clock.duration, 1);
    view.width = Math.max(1, this.size.width);
    this.view = view;
    this.#limitZoom();
    this.redraw();
  }

  /** Reads the theme's colours again. */
  repaint() {
    this.colours = null;
    this.hatch = null;
    this.#tell();
    this.redraw();
  }

  /** @param {number} frame */
  moveTo(frame, following = false) {
    this.frame = frame;
    if (this.clock && following && this.view.reveal(this.clock.timeOf(frame))) {
      this.#viewed();
    }
    this.#drawPlayhead();
    this.#tell();
  }

  /** @param {number} start @param {number} end seconds to bring into view, without zooming out */
  reveal(start, end) {
    const moved = this.view.reveal(end) || false;
    if (this.view.reveal(start) || moved) {
      this.#viewed();
    }
  }

  /** @param {number} factor above 1 looks closer; the playhead stays where it is */
  zoom(factor) {
    const x = this.clock ? this.view.x(this.clock.timeOf(this.frame)) : 0;
    const inView = x >= 0 && x <= this.view.width;
    this.view.zoomBy(factor, inView ? x : this.view.width / 2);
    this.#viewed();
  }

  fit() {
    this.view.fit();
    this.#viewed();
  }

  redraw() {
    if (!this.scheduled) {
      this.scheduled = true;
      requestAnimationFrame(() => {
        this.scheduled = false;
        this.#draw();
      });
    }
  }

  /** Says where the playhead is to those who cannot see it. */
  #tell() {
    if (!this.clock) {
      return;
    }
    const shot = this.content.shotAt(this.clock.timeOf(this.frame));
    const number = shot ? shot.index + 1 : null;
    const words = this.names.at(this.clock.label(this.frame), number, this.content.shots.length);
    this.over.setAttribute('aria-label', this.names.playhead());
    this.over.setAttribute('aria-valuemax', String(this.clock.frames - 1));
    this.over.setAttribute('aria-valuenow', String(this.frame));
    this.over.setAttribute('aria-valuetext', words);
  }

  #viewed() {
    this.redraw();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.on.viewed(this.view), REST);
  }

  #limitZoom() {
    if (this.clock) {
      const frames = Math.max(1, this.view.width / WIDEST_FRAME);
      this.view.shortest = Math.min(this.clock.duration, frames / this.clock.framesPerSecond);
    }
  }

  #resize() {
    const box = this.element.getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    this.size = {
      width: Math.max(1, box.width),
      height: Math.max(1, box.height),
      ratio,
    };
    for (const canvas of [this.film, this.over]) {
      canvas.width = Math.round(this.size.width * ratio);
      canvas.height = Math.round(this.size.height * ratio);
    }
    this.view.width = this.size.width;
    this.#limitZoom();
    this.view.show({ start: this.view.start, end: this.view.end });
    this.#draw();
    this.#viewed();
  }

  #draw() {
    const context = this.film.getContext('2d', { alpha: false });
    if (!context || this.size.width <= 1) {
      return;
    }
    this.colours ??= palette(this.element);
    this.lanes = layout(this.size.height, {
      thumbnails: this.content.shots.length > 0,
      cues: this.content.cues.length > 0,
      titles: this.content.titles.length > 0,
    });
    context.setTransform(this.size.ratio, 0, 0, this.size.ratio, 0, 0);
    context.fillStyle = this.colours.ground;
    context.fillRect(0, 0, this.size.width, this.size.height);
    if (this.clock) {
      const drawing = /** @type {Drawing} */ ({
        context,
        view: this.view,
        lanes: this.lanes,
        colours: this.colours,
        clock: this.clock,
        content: this.content,
        sprites: this.sprites,
        names: this.names,
        selection: this.selection,
        hatch: this.#hatch(context),
      });
      [drawRuler, drawShots, drawCurve, drawSound, drawCues, drawTitles, drawFlags].forEach(
        (lane) => lane(drawing),
      );
    }
    this.#drawPlayhead();
  }

  /** @param {CanvasRenderingContext2D} context */
  #hatch(context) {
    this.hatch ??= this.#newHatch(context);
    return this.hatch;
  }

  /** @param {CanvasRenderingContext2D} context */
  #newHatch(context) {
    const colours = /** @type {import('./palette.js').Palette} */ (this.colours);
    const tile = new OffscreenCanvas(8, 8);
    const brush = tile.getContext('2d');
    if (!brush) {
      return colours.removed;
    }
    brush.fillStyle = colours.removed;
    brush.fillRect(0, 0, 8, 8);
    brush.strokeStyle = colours.ground;
    brush.lineWidth = 1.5;
    brush.beginPath();
    for (const shift of [-8, 0, 8]) {
      brush.moveTo(shift, 8);
      brush.lineTo(shift + 8, 0);
    }
    brush.stroke();
    return context.createPattern(tile, 'repeat') ?? colours.removed;
  }

  #drawPlayhead() {
    const context = this.over.getContext('2d');
    if (!context || !this.clock || !this.colours) {
      return;
    }
    context.setTransform(this.size.ratio, 0, 0, this.size.ratio, 0, 0);
    context.clearRect(0, 0, this.size.width, this.size.height);
    const x = this.view.x(this.clock.timeOf(this.frame));
    if (x < -8 || x > this.size.width + 8) {
      return;
    }
    const wide = this.view.x(this.clock.timeOf(this.frame + 1)) - x;
    context.fillStyle = this.colours.playhead;
    if (wide > 6) {
      context.globalAlpha = 0.18;
      context.fillRect(x, 0, wide, this.size.height);
      context.globalAlpha = 1;
    }
    const left = Math.round(x);
    context.fillRect(left, 0, 1.5, this.size.height);
    context.beginPath();
    context.moveTo(left - 5, 0);
    context.lineTo(left + 6.5, 0);
    context.lineTo(left + 0.75, 9);
    context.fill();
  }

  #followHands() {
    const frameAt = (/** @type {number} */ x) => this.clock?.frameAt(this.view.time(x)) ?? 0;
    follow({
      element: this.over,
      grip: (x, y) => this.#grip(x, y),
      pan: (pixels) => {
        this.view.panBy(pixels);
        this.#viewed();
      },
      zoom: (factor, x) => {
        this.view.zoomBy(factor, x);
        this.#viewed();
      },
      scrub: (x) => this.on.seek(frameAt(x)),
      drag: (edge, x, done) => {
        const half = this.clock ? 0.5 / this.clock.framesPerSecond : 0;
        const time = this.view.time(x) + half;
        this.on.trim(edge, this.clock?.frameAt(time) ?? 0, done);
      },
      click: (x, y) => this.#click(x, y),
    });
  }

  /** @param {number} x @param {number} y */
  #grip(x, y) {
    const { ruler, flags, sound } = this.lanes;
    if (y < ruler.top + ruler.height) {
      return 'scrub';
    }
    const chosen = this.content.flags.find((flag) => flag.id === this.selection.suggestion);
    if (chosen && y > flags.top + flags.height && y < sound.top + sound.height) {
      const toIn = Math.abs(this.view.x(chosen.start) - x);
      const toOut = Math.abs(this.view.x(chosen.end) - x);
      if (Math.min(toIn, toOut) <= REACH) {
        return toIn <= toOut && chosen.start !== chosen.end ? 'in' : 'out';
      }
    }
    return 'pan';
  }

  /** @param {number} x @param {number} y */
  #click(x, y) {
    const time = this.view.time(x);
    const { flags, cues } = this.lanes;
    if (y >= flags.top && y < flags.top + flags.height) {
      const flag = this.content.flagNear(
        this.view.time(x - 6),
        FLAG_REACH / this.view.pixelsPerSecond,
      );
      if (flag) {
        this.on.choose(flag.id);
        return;
      }
    }
    const cue = cues.height > 0 && y >= cues.top ? this.content.cueAt(time) : null;
    if (cue?.id) {
      this.on.chooseCue(cue.id);
    }
    this.on.seek(this.clock?.frameAt(time) ?? 0);
  }
}
