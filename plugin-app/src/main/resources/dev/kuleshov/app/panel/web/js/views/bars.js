import { number } from '../format.js';
import { t } from '../i18n.js';
import { html, svg } from '../lit.js';
import { MURCH } from '../model/murch.js';

/** A bar from the middle to either side. @param {number} value in [-1,1] @param {string} name */
function bar(value, name) {
  const width = Math.min(1, Math.abs(value)) * 50;
  return svg`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=${name}>
    <rect class="bar-ground" x="0" y="0" width="100" height="8" rx="1"/>
    <rect class=${value < 0 ? 'bar-against' : 'bar-for'} x=${value < 0 ? 50 - width : 50} y="0" width=${width} height="8"/>
    <rect class="bar-zero" x="49.7" y="0" width="0.6" height="8"/>
  </svg>`;
}

/**
 * Murch's six terms as bars; a term that no rule spoke for is left empty and says so.
 *
 * @param {Record<string, number>} terms
 */
export function murchBars(terms) {
  return html`<dl class="murch">
    ${Object.keys(MURCH).map((term) => {
      const value = terms[term];
      const spoken = value !== undefined;
      const words = spoken ? number(value) : t('murch.silent');
      return html`<div class=${spoken ? '' : 'is-silent'}>
        <dt>${t(`term.${term}`)}</dt>
        <dd>${bar(value ?? 0, words)}<span class="figure">${spoken ? words : '–'}</span></dd>
      </div>`;
    })}
  </dl>`;
}

/** How good, from 0 to 1, as a short bar. @param {number} score */
export function scoreBar(score) {
  const width = Math.max(0, Math.min(1, score)) * 100;
  return svg`<svg class="score" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar-ground" width="100" height="6" rx="1"/>
    <rect class="bar-for" width=${width} height="6" rx="1"/>
  </svg>`;
}
