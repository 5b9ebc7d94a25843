/**
 * The shots' thumbnails, 64 to a picture, fetched when one of them comes into view.
 */
const COLUMNS = 8;
const CELLS = 64;
export const CELL = { width: 160, height: 90 };

/** A service that has no picture yet is asked again after so many milliseconds. */
const RETRY = 4000;

export class Sprites {
  /** @param {() => void} changed called when a picture has come */
  constructor(changed) {
    this.changed = changed;
    this.base = '';
    /** @type {Map<number, HTMLImageElement>} */
    this.sheets = new Map();
  }

  /** @param {string} base address of the folder of sheets; empty for a film without */
  from(base) {
    if (base !== this.base) {
      this.base = base;
      this.sheets.clear();
    }
  }

  /**
   * @param {number} shot
   * @returns {{ image: HTMLImageElement, x: number, y: number } | null} null until it has come
   */
  cell(shot) {
    if (!this.base) {
      return null;
    }
    const number = Math.floor(shot / CELLS);
    const image = this.sheets.get(number) ?? this.#fetch(number);
    if (!image.complete || image.naturalWidth === 0) {
      return null;
    }
    const place = shot % CELLS;
    return {
      image,
      x: (place % COLUMNS) * CELL.width,
      y: Math.floor(place / COLUMNS) * CELL.height,
    };
  }

  /** @param {number} number */
  #fetch(number) {
    const image = new Image();
    const { base } = this;
    image.addEventListener('load', () => this.changed());
    image.addEventListener('error', () => {
      setTimeout(() => {
        if (this.base === base) {
          this.sheets.delete(number);
          this.changed();
        }
      }, RETRY);
    });
    image.src = `${base}/${number}`;
    this.sheets.set(number, image);
    return image;
  }
}
