import { openFiles, openFilms, openPath, openProject } from '../actions/projects.js';
import { attempt } from '../app.js';
import { moment } from '../format.js';
import { t } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { icon } from './icons.js';
import * as on from './on.js';

/** @typedef {import('../app.js').App} App @typedef {import('../types').State} State */

/** Where a film is opened. @param {App} app @param {State} state */
export function startView(app, state) {
  const drop = (/** @type {DragEvent} */ event) => dropped(app, event);
  const busy = state.busy.includes('open');
  return html`<main class="start" @dragover=${allow} @drop=${drop}>
    <section class="start-card">
      <h1>${t('start.title')}</h1>
      <p>${t('start.about')}</p>
      <form
        class="open-form"
        @submit=${on.submitted((data) => openPath(app, String(data.get('path') ?? '')))}
      >
        <label for="path">${t('start.path')}</label>
        <div class="row">
          <input
            id="path"
            name="path"
            type="text"
            required
            spellcheck="false"
            autocomplete="off"
            placeholder=${t('start.example')}
          />
          <button type="submit" class="primary" ?disabled=${busy}>
            ${icon('folder')}<span>${t('start.open')}</span>
          </button>
        </div>
        <p class="hint">
          ${t('start.hint')}
          <label class="link">
            ${t('start.choose')}
            <input
              type="file"
              class="visually-hidden"
              accept="video/*,audio/*,.mkv,.mxf,.mts"
              multiple
              @change=${on.files((files) => openFiles(app, files))}
            />
          </label>
        </p>
        ${busy ? html`<progress aria-label=${t('start.opening')}></progress>` : nothing}
      </form>
      ${state.opened ? folderView(app, state.opened) : nothing}
      ${state.projects.length > 0 ? recentView(app, state) : nothing}
    </section>
  </main>`;
}

/** @param {App} app @param {import('../types').Opened} opened */
function folderView(app, opened) {
  if (opened.media.length === 0) {
    return html`<p class="empty">${t('start.noFilms', { path: opened.path })}</p>`;
  }
  return html`<form
    class="folder"
    @submit=${on.submitted((data) => {
      const paths = data.getAll('film').map(String);
      if (paths.length > 0) {
        attempt(app, 'open', () => openFilms(app, paths));
      }
    })}
  >
    <h2>${opened.path}</h2>
    <ul class="plain films">
      ${opened.media.map(
        ({ name, path }) =>
          html`<li>
            <label><input type="checkbox" name="film" value=${path} /><span>${name}</span></label>
          </li>`,
      )}
    </ul>
    <button type="submit" class="primary">${t('start.openChosen')}</button>
  </form>`;
}

/** @param {App} app @param {State} state */
function recentView(app, state) {
  return html`<h2>${t('start.recent')}</h2>
    <ul class="plain recent">
      ${state.projects.map(
        ({ id, name, modified, media }) =>
          html`<li>
            <button type="button" @click=${() => attempt(app, 'open', () => openProject(app, id))}>
              <strong>${name}</strong>
              <span class="faint">${media.join(', ')}</span>
              <time class="faint" datetime=${modified}>${moment(modified)}</time>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** @param {DragEvent} event */
function allow(event) {
  event.preventDefault();
}

/** @param {App} app @param {DragEvent} event */
function dropped(app, event) {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0) {
    openFiles(app, files);
  }
}
