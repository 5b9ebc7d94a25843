import { settle, tune } from '../actions/decisions.js';
import { percent } from '../format.js';
import { t, tOr } from '../i18n.js';
import { html, live } from '../lit.js';
import { MURCH } from '../model/murch.js';
import { icon } from './icons.js';
import * as on from './on.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {import('../types').Settings} Settings
 */

/**
 * Which suggestions there are and what they are weighed by.
 *
 * @param {App} app
 * @param {State} state
 * @param {unknown} kinds the choice of kinds
 */
export function tuneView(app, state, kinds) {
  const settings = state.tuning ?? state.project?.settings;
  if (!settings) {
    return '';
  }
  return html`<details class="tune">
    <summary>${icon('tune')}<span>${t('tune.title')}</span></summary>
    <div class="sliders">
      ${kinds}
      ${slider({
        id: 'sensitivity',
        label: t('tune.sensitivity'),
        value: Math.round(settings.sensitivity * 100),
        shown: percent(settings.sensitivity),
        input: (value) => tune(app, { sensitivity: value / 100 }),
        change: (value) => settle(app, { sensitivity: value / 100 }),
      })}
      <div class="row style-row">
        <label for="style">${t('tune.style')}</label>
        ${styleSelect(app, state, settings)}
      </div>
      <fieldset>
        <legend>${t('tune.weights')}</legend>
        ${Object.keys(MURCH).map((term) => weight(app, settings, term))}
        <button type="button" class="quiet" @click=${() => settle(app, { weights: { ...MURCH } })}>
          ${t('tune.murch')}
        </button>
      </fieldset>
    </div>
  </details>`;
}

/** @param {App} app @param {State} state @param {Settings} settings */
function styleSelect(app, state, settings) {
  const choose = (/** @type {string} */ name) => {
    const style = state.session?.styles.find((each) => each.name === name);
    settle(app, { style: name, ...(style ? { weights: style.weights } : {}) });
  };
  return html`<select id="style" @change=${on.value(choose)}>
    ${(state.session?.styles ?? []).map(
      ({ name }) =>
        html`<option value=${name} ?selected=${name === settings.style}>
          ${tOr(`style.${name}`, name)}
        </option>`,
    )}
  </select>`;
}

/** @param {App} app @param {Settings} settings @param {string} term */
function weight(app, settings, term) {
  const value = settings.weights[term] ?? 0;
  const all = Object.values(settings.weights).reduce((sum, each) => sum + each, 0);
  const changed = (/** @type {number} */ to) => ({
    weights: { ...settings.weights, [term]: to },
  });
  return slider({
    id: `weight-${term}`,
    label: t(`term.${term}`),
    value: Math.round(value),
    shown: percent(all > 0 ? value / all : 0),
    input: (to) => tune(app, changed(to)),
    change: (to) => settle(app, changed(to)),
  });
}

/**
 * @param {object} options
 * @param {string} options.id
 * @param {string} options.label
 * @param {number} options.value of 100
 * @param {string} options.shown
 * @param {(value: number) => void} options.input while it moves
 * @param {(value: number) => void} options.change when it rests
 */
function slider({ id, label, value, shown, input, change }) {
  return html`<div class="slider">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="range"
      min="0"
      max="100"
      .value=${live(String(value))}
      aria-valuetext=${shown}
      @input=${on.value((text) => input(Number(text)))}
      @change=${on.value((text) => change(Number(text)))}
    />
    <output for=${id}>${shown}</output>
  </div>`;
}
