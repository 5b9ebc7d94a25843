import { html, nothing } from '../lit.js';
import { icon } from './icons.js';

/**
 * A button that is a picture; its name is read aloud and shown when pointed at, with its key.
 *
 * @param {object} options
 * @param {string} options.icon
 * @param {string} options.label
 * @param {(event: Event) => void} options.click
 * @param {string} [options.key] the key that does the same
 * @param {boolean} [options.pressed] for a button that stays down
 * @param {boolean} [options.disabled]
 * @param {string} [options.className]
 */
export function iconButton({ icon: name, label, click, key, pressed, disabled, className = '' }) {
  return html`<button
    type="button"
    class="icon-button ${className}"
    title=${key ? `${label} (${key})` : label}
    aria-label=${label}
    aria-keyshortcuts=${key ?? nothing}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    ?disabled=${disabled ?? false}
    @click=${click}
  >
    ${icon(name)}
  </button>`;
}
