import { t } from '../i18n.js';
import { html } from '../lit.js';
import { iconButton } from './button.js';

/** @typedef {import('../app.js').App} App @typedef {import('../types').State} State */

/** The timeline with its tools. @param {App} app @param {State} state */
export function timelineView(app, state) {
  const film = state.films[state.media];
  return html`<section class="timeline" aria-label=${t('timeline.title')}>
    <div class="timeline-bar">
      <ul class="legend plain" aria-label=${t('timeline.legend')}>
        <li class="is-valence">${t('curve.valence')}</li>
        <li class="is-arousal">${t('curve.arousal')}</li>
        <li class="is-speech">${t('timeline.speech')}</li>
        <li class="is-flag">${t('timeline.suggestion')}</li>
      </ul>
      ${film?.curve?.arc
        ? html`<span class="arc faint">${t('curve.arc')}: ${t(`arc.${film.curve.arc}`)}</span>`
        : ''}
      <span class="spring"></span>
      <div class="group" role="group" aria-label=${t('timeline.zoom')}>
        ${iconButton({
          icon: 'zoomOut',
          label: t('timeline.zoomOut'),
          key: '-',
          click: () => app.timeline.zoom(1 / 1.6),
        })}
        ${iconButton({
          icon: 'zoomIn',
          label: t('timeline.zoomIn'),
          key: '+',
          click: () => app.timeline.zoom(1.6),
        })}
        ${iconButton({
          icon: 'fit',
          label: t('timeline.fit'),
          key: 'F',
          click: () => app.timeline.fit(),
        })}
      </div>
    </div>
    ${app.timeline.element}
  </section>`;
}
