import { t } from '../i18n.js';
import { html, nothing } from '../lit.js';

/**
 * A frame as timecode, moved by one frame, typed, or set to the playhead.
 *
 * @param {object} options
 * @param {import('../model/clock.js').FilmClock} options.clock
 * @param {number} options.frame
 * @param {string} options.label
 * @param {string} [options.key] the key that sets it to the playhead
 * @param {(frame: number) => void} options.change
 * @param {() => void} [options.playhead]
 */
export function frameField({ clock, frame, label, key, change, playhead }) {
  const typed = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const found = clock.parse(input.value);
    input.setAttribute('aria-invalid', String(found === null));
    if (found !== null) {
      input.value = clock.label(found);
      change(found);
    }
  };
  return html`<div class="frame-field" role="group" aria-label=${label}>
    <span class="frame-label" aria-hidden="true">${label}</span>
    <button
      type="button"
      aria-label=${t('trim.earlier', { what: label })}
      title=${t('trim.earlier', { what: label })}
      @click=${() => change(frame - 1)}
    >
      −
    </button>
    <input
      type="text"
      class="tc"
      aria-label=${label}
      spellcheck="false"
      autocomplete="off"
      .value=${clock.label(frame)}
      @change=${typed}
    />
    <button
      type="button"
      aria-label=${t('trim.later', { what: label })}
      title=${t('trim.later', { what: label })}
      @click=${() => change(frame + 1)}
    >
      +
    </button>
    ${playhead
      ? html`<button
          type="button"
          class="quiet key"
          aria-label=${t('trim.playhead', { what: label })}
          title=${t('trim.playhead', { what: label })}
          aria-keyshortcuts=${key ?? nothing}
          @click=${playhead}
        >
          ${key}
        </button>`
      : nothing}
  </div>`;
}
