import { leaveProject, openMedia } from '../actions/projects.js';
import { step } from '../actions/decisions.js';
import { attempt } from '../app.js';
import { LANGUAGES, language, t } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { iconButton } from './button.js';
import { icon } from './icons.js';
import * as on from './on.js';

/** @typedef {import('../app.js').App} App @typedef {import('../types').State} State */

const THEMES = /** @type {const} */ (['auto', 'dark', 'light']);

/** @param {App} app @param {State} state */
export function headerView(app, state) {
  const { project } = state;
  return html`<header class="header">
    <button
      type="button"
      class="brand"
      title=${t('header.home')}
      ?disabled=${!project}
      @click=${() => attempt(app, 'leave', () => leaveProject(app))}
    >
      <img src="/icon.svg" alt="" width="22" height="22" /><span>Kuleshov</span>
    </button>
    ${project ? projectView(app, state, project) : html`<span class="spring"></span>`}
    <div class="header-tools">
      <label class="visually-hidden" for="language">${t('header.language')}</label>
      <select id="language" class="quiet" @change=${on.value(app.speak)}>
        ${Object.entries(LANGUAGES).map(
          ([id, name]) =>
            html`<option value=${id} lang=${id} ?selected=${id === language()}>${name}</option>`,
        )}
      </select>
      ${iconButton({
        icon: state.theme,
        label: t('header.theme', { theme: t(`theme.${state.theme}`) }),
        click: () => app.paint(THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length]),
      })}
      ${iconButton({
        icon: 'help',
        label: t('help.title'),
        key: '?',
        click: () => app.store.set({ dialog: 'help' }),
      })}
    </div>
  </header>`;
}

/** @param {App} app @param {State} state @param {import('../types').Project} project */
function projectView(app, state, project) {
  return html`<h1 class="project-name" title=${project.media[state.media]?.path ?? ''}>
      ${project.name}
    </h1>
    ${project.media.length > 1 ? mediaView(app, state, project) : nothing}
    <span class="spring"></span>
    <div class="group" role="group" aria-label=${t('header.history')}>
      ${iconButton({
        icon: 'undo',
        label: t('history.undo'),
        key: 'Control+Z',
        disabled: !project.history.undo,
        click: () => step(app, 'undo'),
      })}
      ${iconButton({
        icon: 'redo',
        label: t('history.redo'),
        key: 'Control+Shift+Z',
        disabled: !project.history.redo,
        click: () => step(app, 'redo'),
      })}
    </div>
    <button
      type="button"
      class="primary"
      aria-label=${t('export.open')}
      @click=${() => app.store.set({ dialog: 'export' })}
    >
      ${icon('export')}<span>${t('export.open')}</span>
    </button>`;
}

/** @param {App} app @param {State} state @param {import('../types').Project} project */
function mediaView(app, state, project) {
  return html`<label class="visually-hidden" for="media">${t('header.film')}</label>
    <select
      id="media"
      @change=${on.value((index) => attempt(app, 'media', () => openMedia(app, Number(index))))}
    >
      ${project.media.map(
        ({ index, name }) =>
          html`<option value=${index} ?selected=${index === state.media}>${name}</option>`,
      )}
    </select>`;
}
