/**
 * What the panel knows, in one place. Views are drawn from it once a frame at most; what changes
 * with every frame of the film (the playhead) is not in it.
 *
 * @typedef {import('./types').State} State
 */
export class Store {
  /** @param {State} state */
  constructor(state) {
    this.state = state;
    /** @type {((state: State) => void)[]} */
    this.listeners = [];
    this.scheduled = false;
  }

  /** @param {Partial<State>} change */
  set(change) {
    this.state = { ...this.state, ...change };
    if (!this.scheduled) {
      this.scheduled = true;
      requestAnimationFrame(() => {
        this.scheduled = false;
        this.listeners.forEach((listener) => listener(this.state));
      });
    }
  }

  /** @param {(state: State) => void} listener */
  subscribe(listener) {
    this.listeners.push(listener);
  }
}

/** A setting of this browser, kept beside no project: language, theme, keys. */
export const preferences = {
  /** @param {string} key @returns {string | null} */
  get(key) {
    try {
      return localStorage.getItem(`kuleshov.${key}`);
    } catch {
      return null;
    }
  },
  /** @param {string} key @param {string} value */
  set(key, value) {
    try {
      localStorage.setItem(`kuleshov.${key}`, value);
    } catch {
      // A browser that keeps nothing still works; it only forgets.
    }
  },
};
