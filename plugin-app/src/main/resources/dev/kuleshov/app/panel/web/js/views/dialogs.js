import { download } from '../actions/exports.js';
import { t, tOr } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { KEYS } from '../keys.js';
import { iconButton } from './button.js';
import { icon } from './icons.js';
import * as on from './on.js';

/** @typedef {import('../app.js').App} App @typedef {import('../types').State} State */

/**
 * The dialog that is open, if one is. The element opens itself as a modal one, so that the browser
 * keeps the focus in it and gives it back.
 *
 * @param {App} app
 * @param {State} state
 */
export function dialogView(app, state) {
  const close = () => app.store.set({ dialog: null });
  if (state.dialog === 'export' && state.project) {
    return frame('export', t('export.title'), close, exportView(app, state));
  }
  if (state.dialog === 'help') {
    return frame('help', t('help.title'), close, helpView(app, state));
  }
  return nothing;
}

/** @param {string} name @param {string} title @param {() => void} close @param {unknown} content */
function frame(name, title, close, content) {
  return html`<dialog
    class="dialog"
    data-dialog=${name}
    aria-labelledby="dialog-title"
    @close=${close}
    @click=${closeOutside}
  >
    <div class="dialog-body">
      <header class="row">
        <h2 id="dialog-title">${title}</h2>
        <span class="spring"></span>
        ${iconButton({
          icon: 'close',
          label: t('dialog.close'),
          key: 'Escape',
          click: (event) => /** @type {Element} */ (event.target).closest('dialog')?.close(),
        })}
      </header>
      ${content}
    </div>
  </dialog>`;
}

/** A click beside the dialog's body closes it. @param {MouseEvent} event */
function closeOutside(event) {
  if (event.target === event.currentTarget && event.target instanceof HTMLDialogElement) {
    event.target.close();
  }
}

/** @param {App} app @param {State} state */
function exportView(app, state) {
  const tracks = state.project?.tracks ?? [];
  const formats = state.session?.timelineFormats ?? [];
  const chosen = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | null} */ (
      document.querySelector(`dialog input[name="${name}"]:checked, dialog select[name="${name}"]`)
    )?.value ?? '';
  return html`<fieldset class="choices">
      <legend>${t('export.what')}</legend>
      ${['accepted', 'target', 'marked'].map(
        (what) =>
          html`<label
            ><input type="radio" name="what" value=${what} ?checked=${what === 'accepted'} /><span
              >${t(`export.what.${what}`)}<small class="faint"
                >${t(`export.about.${what}`)}</small
              ></span
            ></label
          >`,
      )}
    </fieldset>
    <h3>${t('export.timeline')}</h3>
    ${tracks.length > 0 ? timelineTrackView(tracks) : nothing}
    <ul class="plain formats">
      ${formats.map((format) =>
        formatView(state, format, () =>
          download(app, 'timeline', {
            format: format.id,
            what: chosen('what'),
            ...(chosen('timeline-track') && { track: chosen('timeline-track') }),
          }),
        ),
      )}
    </ul>
    <h3>${t('export.captions')}</h3>
    ${tracks.length === 0
      ? html`<p class="empty">${t('export.noTrack')}</p>`
      : captionsView(app, state, chosen)}`;
}

/** Which subtitles a timeline carries. @param {import('../types').TrackHead[]} tracks */
function timelineTrackView(tracks) {
  return html`<div class="row">
    <label for="export-timeline-track">${t('export.withTrack')}</label>
    <select id="export-timeline-track" name="timeline-track">
      <option value="">${t('export.withoutTrack')}</option>
      ${tracks.map(
        ({ id, name, language }) => html`<option value=${id}>${name || language}</option>`,
      )}
    </select>
    <small class="faint">${t('export.carry')}</small>
  </div>`;
}

/** @param {App} app @param {State} state @param {(name: string) => string} chosen */
function captionsView(app, state, chosen) {
  return html`<div class="row">
      <label for="export-track">${t('subtitles.track')}</label>
      <select id="export-track" name="track">
        ${(state.project?.tracks ?? []).map(
          ({ id, name, language }) => html`<option value=${id}>${name || language}</option>`,
        )}
      </select>
      <label for="export-timing">${t('export.timing')}</label>
      <select id="export-timing" name="timing">
        <option value="cut">${t('export.timing.cut')}</option>
        <option value="source">${t('export.timing.source')}</option>
      </select>
    </div>
    <ul class="plain formats">
      ${(state.session?.captionFormats ?? []).map((format) =>
        formatView(state, format, () =>
          download(app, 'captions', {
            format: format.id,
            track: chosen('track'),
            timing: chosen('timing'),
          }),
        ),
      )}
    </ul>`;
}

/** @param {State} state @param {import('../types').Format} format @param {() => void} save */
function formatView(state, { id, name, extension }, save) {
  return html`<li>
    <button
      type="button"
      data-format=${id}
      ?disabled=${state.busy.includes(`export.${id}`)}
      @click=${save}
    >
      ${icon('export')}
      <span>
        <strong>${!name || name === id ? id.toUpperCase() : name}</strong>
        <small class="faint">.${extension} ${tOr(`format.${id}`, '')}</small>
      </span>
    </button>
  </li>`;
}

/** @param {App} app @param {State} state */
function helpView(app, state) {
  return html`<label class="switch">
      <input
        type="checkbox"
        role="switch"
        .checked=${state.letters}
        @change=${on.checked((letters) => app.useLetters(letters))}
      /><span>${t('help.letters')}</span>
    </label>
    <dl class="keys">
      ${KEYS.map(
        ({ shown, says }) =>
          html`<div>
            <dt>${shown.map((key) => html`<kbd>${key}</kbd>`)}</dt>
            <dd>${t(says)}</dd>
          </div>`,
      )}
    </dl>
    <p class="faint">${t('help.mouse')}</p>
    <p class="faint">${t('help.version', { version: state.session?.version ?? '' })}</p>`;
}

/** Opens what was just drawn. A dialog that is drawn open has no modal focus. */
export function openDrawn() {
  const dialog = document.querySelector('dialog');
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}
