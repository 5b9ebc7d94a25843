import { dismiss } from '../app.js';
import { t } from '../i18n.js';
import { html, nothing, repeat } from '../lit.js';
import { iconButton } from './button.js';
import { cutView } from './cut.js';
import { dialogView } from './dialogs.js';
import { headerView } from './header.js';
import { progressView } from './progress.js';
import { startView } from './start.js';
import { suggestionList, suggestionsView } from './suggestions.js';
import { cueList, subtitlesView } from './subtitles.js';
import { timelineView } from './timeline.js';
import { titlesView } from './titles.js';
import { playerView } from './transport.js';

/** @typedef {import('../app.js').App} App @typedef {import('../types').State} State */

const TABS = /** @type {const} */ (['suggestions', 'subtitles', 'titles', 'cut']);

/** @param {App} app @returns {(state: State) => unknown} draws the whole panel */
export function appView(app) {
  const suggestions = suggestionList(app);
  const cues = cueList(app);

  /** @param {State} state */
  function tabView(state) {
    switch (state.tab) {
      case 'subtitles':
        return subtitlesView(app, state, cues);
      case 'titles':
        return titlesView(app, state);
      case 'cut':
        return cutView(app, state);
      default:
        return suggestionsView(app, state, suggestions);
    }
  }

  return (state) => html`
    ${state.project ? html`<a class="skip" href="#side">${t('app.skip')}</a>` : nothing}
    ${headerView(app, state)} ${connectionView(state)}
    ${state.connection === 'refused'
      ? html`<main class="start">
          <p class="start-card">${t('app.refused')}</p>
        </main>`
      : state.project
        ? html`<main class="workspace">
            ${playerView(app, state)} ${timelineView(app, state)}
            <section class="side" id="side" tabindex="-1" aria-label=${t('app.side')}>
              ${progressView(app, state)} ${tabsView(app, state)}
              <div class="tab-panel" role="tabpanel" id="panel" aria-labelledby="tab-${state.tab}">
                ${tabView(state)}
              </div>
            </section>
          </main>`
        : startView(app, state)}
    ${dialogView(app, state)} ${toastsView(app, state)}
  `;
}

/** @param {App} app @param {State} state */
function tabsView(app, state) {
  const turn = (/** @type {KeyboardEvent} */ event) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way !== 0) {
      event.preventDefault();
      const next = TABS[(TABS.indexOf(state.tab) + way + TABS.length) % TABS.length];
      app.store.set({ tab: next });
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return html`<div class="tabs" role="tablist" aria-label=${t('app.side')} @keydown=${turn}>
    ${TABS.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          aria-controls="panel"
          aria-selected=${String(tab === state.tab)}
          tabindex=${tab === state.tab ? 0 : -1}
          @click=${() => app.store.set({ tab })}
        >
          ${t(`tab.${tab}`)}
        </button>`,
    )}
  </div>`;
}

/** @param {State} state */
function connectionView(state) {
  return state.connection === 'lost'
    ? html`<p class="banner" role="alert">${t('app.lost')}</p>`
    : nothing;
}

/** @param {App} app @param {State} state */
function toastsView(app, state) {
  return html`<div class="toasts" role="status" aria-live="polite">
    ${repeat(
      state.toasts,
      ({ id }) => id,
      ({ id, tone, text }) =>
        html`<div class="toast is-${tone}" role=${tone === 'error' ? 'alert' : nothing}>
          <span>${text}</span>
          ${iconButton({
            icon: 'close',
            label: t('dialog.close'),
            click: () => dismiss(app, id),
          })}
        </div>`,
    )}
  </div>`;
}
