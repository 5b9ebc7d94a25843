import { settle } from '../actions/decisions.js';
import { compare } from '../actions/plans.js';
import { parseLength, seconds } from '../format.js';
import { t, tOr } from '../i18n.js';
import { html, nothing, svg } from '../lit.js';
import { icon } from './icons.js';
import * as on from './on.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {State['plans'][number]} Alternative
 */

/** How long the cut shall be, in what style, and what that gives. @param {App} app @param {State} state */
export function cutView(app, state) {
  const { project, session, plans } = state;
  const target = project?.settings.target ?? null;
  const chosen = project?.settings.style ?? '';
  const names = (session?.styles ?? []).map(({ name }) => name);
  const busy = state.busy.includes('plans');
  return html`<div class="cut-tab">
    <p class="faint">${t('cut.about')}</p>
    <form class="row" @submit=${on.submitted((_data, form) => settleTarget(app, form))}>
      <label for="target">${t('cut.target')}</label>
      <input
        id="target"
        name="target"
        type="text"
        class="short"
        placeholder=${t('cut.noTarget')}
        .value=${target === null ? '' : seconds(target)}
      />
      <button type="submit">${t('cut.set')}</button>
    </form>
    <button
      type="button"
      class="primary"
      ?disabled=${busy || state.project?.media[state.media]?.analysis !== 'done'}
      @click=${() => compare(app, names)}
    >
      ${t('cut.compare')}
    </button>
    ${busy ? html`<progress aria-label=${t('cut.comparing')}></progress>` : nothing}
    <ul class="plain plans">
      ${plans.map((alternative) => planView(app, state, alternative, alternative.style === chosen))}
    </ul>
  </div>`;
}

/** @param {App} app @param {HTMLFormElement} form */
function settleTarget(app, form) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem('target'));
  const length = input.value.trim() === '' ? null : parseLength(input.value);
  const wrong = input.value.trim() !== '' && length === null;
  input.setAttribute('aria-invalid', String(wrong));
  if (!wrong) {
    settle(app, { target: length ?? 0 });
  }
}

/** @param {App} app @param {State} state @param {Alternative} alternative @param {boolean} chosen */
function planView(app, state, { name, style, plan }, chosen) {
  const label = style === null ? t('cut.accepted') : tOr(`style.${name}`, name);
  return html`<li class="plan ${chosen ? 'is-chosen' : ''}">
    <div class="row">
      <strong>${label}</strong>
      <span class="figure">${seconds(plan.duration)}</span>
      <span class="faint">${t('cut.clips', { count: plan.clips.length })}</span>
      <span class="spring"></span>
      <button type="button" class="quiet" @click=${() => play(app, state, plan)}>
        ${icon('play')}<span>${t('cut.play')}</span>
      </button>
      ${style === null || chosen
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => settle(app, { style })}>
            ${t('cut.use')}
          </button>`}
    </div>
    ${strip(state, plan)}
    ${plan.dropped.length > 0
      ? html`<details>
          <summary>${t('cut.dropped', { count: plan.dropped.length })}</summary>
          <ul class="plain">
            ${plan.dropped.map(
              ({ start, end, why }) =>
                html`<li>
                  <span class="figure">${seconds(start)}–${seconds(end)}</span>
                  <span lang="en">${why}</span>
                </li>`,
            )}
          </ul>
        </details>`
      : nothing}
  </li>`;
}

/** What of the film a cut keeps, as a strip. @param {State} state @param {import('../types').Plan} plan */
function strip(state, plan) {
  const duration = state.project?.media[state.media]?.duration ?? 1;
  return svg`<svg class="strip" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar-ground" width="1000" height="12"/>
    ${plan.clips
      .filter(({ media }) => media === state.media)
      .map(
        ({ start, end }) =>
          svg`<rect class="bar-for" x=${(start / duration) * 1000} y="0" width=${Math.max(1, ((end - start) / duration) * 1000 - 1)} height="12"/>`,
      )}
  </svg>`;
}

/** @param {App} app @param {State} state @param {import('../types').Plan} plan */
function play(app, state, plan) {
  const clips = plan.clips.filter(({ media }) => media === state.media);
  app.stage.play(
    clips.map(({ startFrame, endFrame }) => ({
      start: startFrame,
      end: endFrame,
    })),
  );
}
