import { media, selected } from '../app.js';
import { around, removes, without } from '../model/cut.js';

/**
 * Playing the film, and playing it as cut.
 *
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').Suggestion} Suggestion
 */

/** Seconds on each side of a cut that a preview shows. */
const LEAD = 1;

/** @param {App} app @param {string | null} except */
function taken(app, except) {
  const { suggestions, media: index } = app.store.state;
  return suggestions
    .filter(
      ({ id, kind, media: of, decision }) =>
        of === index && id !== except && decision.state === 'accepted' && removes(kind),
    )
    .map(({ decision: { start, end } }) => ({ start, end }));
}

/** @param {App} app plays on or stops; as cut where that is switched on */
export function toggle(app) {
  const { playing, asCut } = app.store.state;
  if (playing !== 0) {
    app.stage.pause();
  } else if (asCut && app.clock) {
    const kept = without({ start: 0, end: app.clock.frames }, taken(app, null));
    const from = app.stage.frame;
    const ahead = kept
      .filter(({ end }) => end > from)
      .map(({ start, end }) => ({ start: Math.max(start, from), end }));
    app.stage.play(ahead.length > 0 ? ahead : kept);
  } else {
    app.stage.play();
  }
}

/** @param {App} app plays a second before and a second after the chosen cut, as it will run */
export function preview(app) {
  const suggestion = selected(app.store.state);
  const film = media(app.store.state);
  if (!suggestion || !app.clock || !film?.film.url) {
    return;
  }
  app.stage.play(previewRanges(app, suggestion));
}

/** @param {App} app @param {Suggestion} suggestion */
export function previewRanges(app, suggestion) {
  const clock = /** @type {import('../model/clock.js').FilmClock} */ (app.clock);
  const { start, end } = suggestion.decision;
  const cut = removes(suggestion.kind)
    ? { start, end }
    : { start: suggestion.frame, end: suggestion.frame };
  const lead = Math.round(LEAD * clock.framesPerSecond);
  return around(clock.frames, cut, taken(app, suggestion.id), lead);
}
