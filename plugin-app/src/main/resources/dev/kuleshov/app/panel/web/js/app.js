import { ApiError } from './api.js';
import { tOr } from './i18n.js';
import { Store, preferences } from './store.js';

/**
 * What the parts of the panel share.
 *
 * @typedef {import('./types').State} State
 * @typedef {object} App
 * @property {Store} store
 * @property {import('./api.js').Api} api
 * @property {import('./player/stage.js').Stage} stage
 * @property {import('./timeline/timeline.js').Timeline} timeline
 * @property {import('./model/clock.js').FilmClock | null} clock of the film that is open
 * @property {import('./player/timecode-field.js').TimecodeField} timecode
 * @property {(frame: number) => void} moved shows where the playhead is
 * @property {(language: string) => Promise<void>} speak changes the language
 * @property {(theme: 'auto' | 'dark' | 'light') => void} paint changes the theme
 * @property {(muted: boolean) => void} mute
 * @property {(letters: boolean) => void} useLetters whether single letters are keys
 */

/** @returns {Store} */
export function newStore() {
  const theme = preferences.get('theme');
  return new Store({
    session: null,
    connection: 'connecting',
    projects: [],
    project: null,
    media: 0,
    films: {},
    suggestions: [],
    findings: [],
    selected: null,
    sort: 'score',
    filters: { states: ['open', 'accepted', 'rejected'], kinds: [] },
    tuning: null,
    tab: 'suggestions',
    dialog: null,
    track: null,
    trackId: null,
    cue: null,
    profile: null,
    plans: [],
    playing: 0,
    asCut: false,
    muted: false,
    busy: [],
    toasts: [],
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    letters: preferences.get('letters') !== 'off',
    opened: null,
  });
}

/** @param {State} state @returns {import('./types').Media | null} the film that is open */
export function media(state) {
  return state.project?.media[state.media] ?? null;
}

/** @param {State} state @returns {import('./types').Suggestion | null} */
export function selected(state) {
  return state.suggestions.find(({ id }) => id === state.selected) ?? null;
}

/**
 * The suggestions about the film that is open: those on the list, and what was decided about others.
 *
 * @param {State} state
 * @returns {import('./types').Suggestion[]} best first
 */
export function listed(state) {
  return state.suggestions.filter(
    ({ media: of, rank, decision }) =>
      of === state.media && (rank !== null || decision.state !== 'open'),
  );
}

/** @param {State} state @returns {import('./types').Suggestion[]} those the filters let through */
export function visible(state) {
  const { states, kinds } = state.filters;
  const shown = listed(state).filter(
    ({ kind, decision }) =>
      states.includes(decision.state) && (kinds.length === 0 || kinds.includes(kind)),
  );
  return state.sort === 'time'
    ? shown.sort((a, b) => a.decision.start - b.decision.start || a.id.localeCompare(b.id))
    : shown;
}

/**
 * Does something that may fail, and says plainly what did.
 *
 * @template T
 * @param {App} app
 * @param {string} name what is busy meanwhile; the same is not begun twice
 * @param {() => Promise<T>} task
 * @returns {Promise<T | undefined>}
 */
export async function attempt(app, name, task) {
  const { store } = app;
  if (store.state.busy.includes(name)) {
    return undefined;
  }
  store.set({ busy: [...store.state.busy, name] });
  try {
    return await task();
  } catch (error) {
    report(app, error);
    return undefined;
  } finally {
    store.set({ busy: store.state.busy.filter((each) => each !== name) });
  }
}

let toasts = 0;

/** How long a message stays, in milliseconds; errors stay until they are closed. */
const STAY = 4000;

/** @param {App} app @param {string} text @param {'info' | 'error'} [tone] */
export function say(app, text, tone = 'info') {
  const toast = { id: ++toasts, tone, text };
  app.store.set({ toasts: [...app.store.state.toasts.slice(-3), toast] });
  if (tone === 'info') {
    setTimeout(() => dismiss(app, toast.id), STAY);
  }
}

/** @param {App} app @param {number} id */
export function dismiss(app, id) {
  app.store.set({
    toasts: app.store.state.toasts.filter((toast) => toast.id !== id),
  });
}

/** @param {App} app @param {unknown} error */
export function report(app, error) {
  say(app, words(error), 'error');
}

/** @param {unknown} error @returns {string} one sentence in the user's language where there is one */
export function words(error) {
  if (error instanceof ApiError) {
    return tOr(`error.${error.code}`, error.message);
  }
  console.error(error);
  return tOr('error.panel', String(error));
}
