import { attempt, report, say, selected, visible } from '../app.js';
import { t } from '../i18n.js';
import { follow, loadSuggestions } from './projects.js';
import { followTrack } from './subtitles.js';

/**
 * An editor's decisions. Each is kept by the service before it is shown as made.
 *
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').Suggestion} Suggestion
 */

/** Edits go one after the other, in the order in which they were made; none is left out. */
let last = Promise.resolve();

/** @param {App} app @param {Record<string, unknown>} edit */
export function edit(app, edit) {
  last = last.then(async () => {
    const { project } = app.store.state;
    if (!project) {
      return;
    }
    try {
      await follow(app, await app.api.edit(project.id, edit));
    } catch (error) {
      report(app, error);
      await loadSuggestions(app).catch(() => {});
    }
  });
  return last;
}

/** @param {App} app @param {string} id */
export function select(app, id) {
  const suggestion = app.store.state.suggestions.find((each) => each.id === id);
  if (!suggestion || !app.clock) {
    return;
  }
  app.store.set({ selected: id, tab: 'suggestions' });
  app.stage.goTo(suggestion.frame);
  app.timeline.reveal(suggestion.start, suggestion.end);
}

/** @param {App} app @param {1 | -1} way to the next or the previous in the list */
export function selectBeside(app, way) {
  const shown = visible(app.store.state);
  const index = shown.findIndex(({ id }) => id === app.store.state.selected);
  const next = index < 0 ? (way > 0 ? 0 : shown.length - 1) : index + way;
  if (shown[next]) {
    select(app, shown[next].id);
  }
}

/**
 * @param {App} app
 * @param {string} id
 * @param {'accepted' | 'rejected' | 'open'} state asked for again, it is open once more
 */
export async function decide(app, id, state) {
  const before = visible(app.store.state);
  const suggestion = before.find((each) => each.id === id);
  if (!suggestion) {
    return;
  }
  const again = suggestion.decision.state === state;
  await edit(app, {
    type: 'decide',
    suggestions: [id],
    state: again ? 'open' : state,
  });
  if (!again && state !== 'open' && app.store.state.selected === id) {
    selectNextOpen(app, before, id);
  }
}

/** @param {App} app @param {Suggestion[]} before the list as it was @param {string} id */
function selectNextOpen(app, before, id) {
  const index = before.findIndex((each) => each.id === id);
  const next = before.slice(index + 1).find(({ decision }) => decision.state === 'open');
  if (next && app.store.state.suggestions.some((each) => each.id === next.id)) {
    select(app, next.id);
  }
}

/** @param {App} app @param {Suggestion} suggestion @param {{ start: number, end: number }} range */
export async function trim(app, suggestion, { start, end }) {
  if (!app.clock) {
    return;
  }
  const point = suggestion.startFrame === suggestion.endFrame;
  const inside = (/** @type {number} */ frame) =>
    Math.max(0, Math.min(app.clock?.frames ?? frame, Math.round(frame)));
  const from = inside(start);
  const to = point ? from : inside(end);
  if (!point && from >= to) {
    say(app, t('trim.empty'), 'error');
    return;
  }
  showTrimmed(app, suggestion.id, from, to);
  await edit(app, { type: 'trim', suggestion: suggestion.id, start: from, end: to });
}

/**
 * Shows a trim before the service has it, so that the next press of a key goes on from it.
 *
 * @param {App} app
 * @param {string} id
 * @param {number} start
 * @param {number} end
 */
function showTrimmed(app, id, start, end) {
  app.store.set({
    suggestions: app.store.state.suggestions.map((each) =>
      each.id === id ? { ...each, decision: { ...each.decision, start, end, edited: true } } : each,
    ),
  });
}

/** @param {App} app @param {'in' | 'out'} edge sets it to the playhead */
export function trimToPlayhead(app, edge) {
  const suggestion = selected(app.store.state);
  if (suggestion) {
    const { start, end } = suggestion.decision;
    const frame = app.stage.frame;
    trim(app, suggestion, edge === 'in' ? { start: frame, end } : { start, end: frame });
  }
}

/** @param {App} app @param {'undo' | 'redo'} way */
export function step(app, way) {
  return attempt(app, way, async () => {
    const { project } = app.store.state;
    if (project?.history[way]) {
      await follow(app, await app.api.history(project.id, way));
      await followTrack(app);
      say(app, t(`history.${way}ne`));
    }
  });
}

/** The settings that a slider asks for while it moves; only the last of them matters. */
let wanted = /** @type {import('../types').Settings | null} */ (null);
let asking = false;

/** @param {App} app @param {Partial<import('../types').Settings>} change while a slider moves */
export async function tune(app, change) {
  const { project, tuning } = app.store.state;
  if (!project) {
    return;
  }
  wanted = { ...(tuning ?? project.settings), ...change };
  app.store.set({ tuning: wanted });
  if (asking) {
    return;
  }
  asking = true;
  try {
    while (wanted) {
      const { sensitivity, weights, style } = wanted;
      wanted = null;
      const ranked = await app.api.rank(project.id, {
        sensitivity,
        weights,
        style,
      });
      if (app.store.state.tuning) {
        app.store.set({
          suggestions: ranked.suggestions,
          findings: ranked.findings,
        });
      }
    }
  } catch (error) {
    report(app, error);
  } finally {
    asking = false;
  }
}

/** @param {App} app @param {Partial<import('../types').Settings>} change keeps it */
export async function settle(app, change) {
  wanted = null;
  app.store.set({ tuning: null });
  await edit(app, { type: 'settings', ...change });
}
