import { edit } from '../actions/decisions.js';
import { startJob } from '../actions/projects.js';
import { t, tOr } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { frameField } from './frame-field.js';
import { icon } from './icons.js';
import * as on from './on.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {import('../types').Title} Title
 */

/** Seconds that a new title stays. */
const STAY = 4;

/** @param {App} app @param {State} state */
export function titlesView(app, state) {
  const titles = (state.project?.titles ?? []).filter(({ media }) => media === state.media);
  return html`<div class="titles">
    <div class="row">
      ${state.session?.features.titles
        ? html`<button type="button" data-do="propose" @click=${() => startJob(app, 'titles')}>
            ${t('titles.generate')}
          </button>`
        : nothing}
      <button type="button" @click=${() => add(app, state, t('titles.new'))}>
        ${icon('add')}<span>${t('titles.add')}</span>
      </button>
    </div>
    ${titles.length === 0 ? html`<p class="empty">${t('titles.none')}</p>` : nothing}
    <ul class="plain">
      ${titles.map((title) => titleView(app, title))}
    </ul>
  </div>`;
}

/** @param {App} app @param {State} state @param {string} text */
function add(app, state, text) {
  const start = app.clock?.timeOf(app.stage.frame) ?? 0;
  const end = Math.min(app.clock?.duration ?? start + STAY, start + STAY);
  edit(app, {
    type: 'title',
    title: { id: null, text, media: state.media, start, end },
  });
}

/** @param {App} app @param {Title} title */
function titleView(app, title) {
  const { clock } = app;
  const { source, ...own } = title;
  const keep = (/** @type {Partial<Title>} */ change) =>
    edit(app, { type: 'title', title: { ...own, ...change } });
  const field = (/** @type {'start' | 'end'} */ edge, /** @type {string} */ label) =>
    clock &&
    frameField({
      clock,
      frame: clock.frameAt(title[edge]),
      label,
      change: (frame) => keep({ [edge]: clock.timeOf(frame) }),
    });
  return html`<li class="title-card">
    <div class="row">
      <input
        type="text"
        aria-label=${t('titles.text')}
        .value=${title.text}
        @change=${on.value((text) => keep({ text }))}
      />
      <button
        type="button"
        class="icon-button"
        aria-label=${t('titles.remove')}
        title=${t('titles.remove')}
        @click=${() => edit(app, { type: 'title-remove', title: title.id })}
      >
        ${icon('bin')}
      </button>
    </div>
    <div class="range">${field('start', t('trim.in'))} ${field('end', t('trim.out'))}</div>
    ${source && source !== 'hand'
      ? html`<p class="faint">${tOr(`titles.source.${source}`, source)}</p>`
      : nothing}
  </li>`;
}
