import { decide, select } from '../actions/decisions.js';
import { listed, selected, visible } from '../app.js';
import { number } from '../format.js';
import { t } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { scoreBar } from './bars.js';
import { iconButton } from './button.js';
import { icon } from './icons.js';
import { inspectorView } from './inspector.js';
import { tuneView } from './tune.js';
import { VirtualList } from './virtual-list.js';
import * as on from './on.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {import('../types').Suggestion} Suggestion
 */

const STATES = ['open', 'accepted', 'rejected'];
const ROW = 44;

/** @param {App} app @returns {VirtualList<Suggestion>} */
export function suggestionList(app) {
  return new VirtualList({
    rowHeight: ROW,
    label: '',
    row: (item) => row(app, item),
  });
}

/** @param {App} app @param {State} state @param {VirtualList<Suggestion>} list */
export function suggestionsView(app, state, list) {
  const shown = visible(state);
  list.label = t('suggestions.title');
  list.show(shown, state.selected);
  const chosen = selected(state);
  return html`<div class="suggestions">
    <div class="list-side">
      ${filterView(app, state, shown.length)} ${tuneView(app, state, kindsView(app, state))}
      ${list.element}
      ${shown.length === 0 ? html`<p class="empty">${emptyWords(state)}</p>` : nothing}
    </div>
    ${chosen
      ? inspectorView(app, state, chosen)
      : html`<div class="inspector">
          <p class="empty">${t('inspector.none')}</p>
        </div>`}
  </div>`;
}

/** @param {State} state */
function emptyWords(state) {
  const film = state.project?.media[state.media];
  if (film?.analysis !== 'done') {
    return t('suggestions.waiting');
  }
  return t(listed(state).length > 0 ? 'suggestions.filtered' : 'suggestions.none');
}

/** @param {App} app @param {State} state @param {number} count */
function filterView(app, state, count) {
  const own = listed(state);
  return html`<div class="filters row">
    <div class="chips" role="group" aria-label=${t('filter.state')}>
      ${STATES.map((each) => {
        const some = own.filter(({ decision }) => decision.state === each).length;
        return chip(app, state, 'states', each, t(`state.${each}`), some);
      })}
    </div>
    <span class="spring"></span>
    <span class="visually-hidden" role="status">${t('suggestions.count', { count })}</span>
    <label for="sort" class="visually-hidden">${t('sort.by')}</label>
    <select
      id="sort"
      class="quiet"
      @change=${on.value((sort) => app.store.set({ sort: sort === 'time' ? 'time' : 'score' }))}
    >
      ${['score', 'time'].map(
        (by) =>
          html`<option value=${by} ?selected=${by === state.sort}>${t(`sort.${by}`)}</option>`,
      )}
    </select>
  </div>`;
}

/** Which kinds to show. @param {App} app @param {State} state */
function kindsView(app, state) {
  const own = listed(state);
  const kinds = [...new Set(own.map(({ kind }) => kind))].sort();
  return kinds.length < 2
    ? nothing
    : html`<div class="chips" role="group" aria-label=${t('filter.kind')}>
        ${kinds.map((kind) => chip(app, state, 'kinds', kind, t(`kind.${kind}`)))}
      </div>`;
}

/**
 * @param {App} app
 * @param {State} state
 * @param {'states' | 'kinds'} of
 * @param {string} value
 * @param {string} label
 * @param {number} [count]
 */
function chip(app, state, of, value, label, count) {
  const chosen = state.filters[of];
  const on = chosen.includes(value);
  const toggle = () => {
    const next = on ? chosen.filter((each) => each !== value) : [...chosen, value];
    app.store.set({ filters: { ...state.filters, [of]: next } });
  };
  return html`<button
    type="button"
    class="chip is-${value}"
    aria-pressed=${String(on)}
    data-filter=${value}
    @click=${toggle}
  >
    ${of === 'kinds' ? icon(value) : nothing}${label}${count === undefined
      ? nothing
      : html`<span class="count">${count}</span>`}
  </button>`;
}

/** @param {App} app @param {Suggestion} suggestion */
function row(app, suggestion) {
  const { id, kind, decision, score } = suggestion;
  const label = app.clock?.label(suggestion.frame) ?? '';
  const chosen = id === app.store.state.selected;
  return html`<div class="suggestion is-${decision.state}" data-id=${id}>
    <button
      type="button"
      class="suggestion-main"
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => select(app, id)}
    >
      ${icon(kind)}
      <span class="what">
        <span class="kind">${t(`kind.${kind}`)}</span>
        <span class="tc">${label}</span>
        ${decision.state === 'open'
          ? nothing
          : html`<span class="visually-hidden">${t(`state.${decision.state}`)}</span>`}
        ${decision.edited ? html`<span class="edited">${t('suggestion.edited')}</span>` : nothing}
      </span>
      ${scoreBar(score)}
      <span class="figure">${number(score)}</span>
    </button>
    ${verdictButtons(app, suggestion, label)}
  </div>`;
}

/** @param {App} app @param {Suggestion} suggestion @param {string} label */
function verdictButtons(app, { id, kind, decision }, label) {
  const what = `${t(`kind.${kind}`)} ${label}`;
  return html`<span class="verdicts">
    ${iconButton({
      icon: 'accept',
      label: t('suggestion.accept', { what }),
      pressed: decision.state === 'accepted',
      className: 'accept',
      click: () => decide(app, id, 'accepted'),
    })}
    ${iconButton({
      icon: 'reject',
      label: t('suggestion.reject', { what }),
      pressed: decision.state === 'rejected',
      className: 'reject',
      click: () => decide(app, id, 'rejected'),
    })}
  </span>`;
}
