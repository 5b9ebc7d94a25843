import { t } from '../i18n.js';

/**
 * The playhead's timecode: read with each frame, and typed into to go there. It is kept out of the
 * templates because it changes with every frame.
 */
export class TimecodeField {
  /** @param {(text: string) => boolean} go returns whether the text names a frame */
  constructor(go) {
    this.element = document.createElement('div');
    this.element.className = 'timecode';
    this.input = this.element.appendChild(document.createElement('input'));
    this.input.type = 'text';
    this.input.spellcheck = false;
    this.input.autocomplete = 'off';
    this.input.setAttribute('inputmode', 'numeric');
    this.length = this.element.appendChild(document.createElement('span'));
    this.length.className = 'faint';
    this.shown = '';
    this.input.addEventListener('focus', () => this.input.select());
    this.input.addEventListener('blur', () => this.#restore());
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        const found = go(this.input.value);
        this.input.setAttribute('aria-invalid', String(!found));
        if (found) {
          this.input.blur();
        }
      } else if (event.key === 'Escape') {
        this.input.blur();
      }
    });
  }

  /** Takes its words from the language in use. */
  translate() {
    this.input.setAttribute('aria-label', t('player.timecode'));
    this.input.title = t('player.timecodeHint');
  }

  /** @param {string} now @param {string} length */
  show(now, length) {
    this.shown = now;
    if (document.activeElement !== this.input) {
      this.input.value = now;
    }
    this.length.textContent = length;
  }

  #restore() {
    this.input.removeAttribute('aria-invalid');
    this.input.value = this.shown;
  }
}
