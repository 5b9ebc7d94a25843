import { startJob } from '../actions/projects.js';
import {
  addTrack,
  chooseCue,
  chooseProfile,
  keepCue,
  openTrack,
  removeCue,
} from '../actions/subtitles.js';
import { number } from '../format.js';
import { language, sentence, t, tOr } from '../i18n.js';
import { html, keyed, nothing } from '../lit.js';
import { frameField } from './frame-field.js';
import { icon } from './icons.js';
import { VirtualList } from './virtual-list.js';
import * as on from './on.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {import('../types').Cue} Cue
 */

const ROW = 52;

/** Languages to have subtitles in: without a language model, and with one. */
const SPOKEN_TO = ['en'];
const TRANSLATIONS = ['en', 'zh', 'es', 'fr', 'de', 'ja', 'ko', 'pt', 'ru', 'ar', 'hi', 'it'];

/** Seconds that a new cue lasts. */
const NEW_CUE = 2;

/** @param {App} app @returns {VirtualList<Cue>} */
export function cueList(app) {
  return new VirtualList({
    rowHeight: ROW,
    label: '',
    row: (cue) => row(app, cue),
  });
}

/** @param {App} app @param {State} state @param {VirtualList<Cue>} list */
export function subtitlesView(app, state, list) {
  const { track } = state;
  const cues = track?.cues.filter(({ media }) => media === state.media) ?? [];
  list.label = t('subtitles.title');
  list.show(cues, state.cue);
  const chosen = cues.find(({ id }) => id === state.cue);
  return html`<div class="suggestions">
    <div class="list-side">
      ${toolsView(app, state, cues)} ${list.element}
      ${cues.length === 0
        ? html`<p class="empty">${t(track ? 'subtitles.none' : 'subtitles.noTrack')}</p>`
        : nothing}
    </div>
    ${chosen
      ? keyed(chosen.id, cueView(app, chosen))
      : html`<div class="inspector">
          <p class="empty">${t('subtitles.choose')}</p>
        </div>`}
  </div>`;
}

/** @param {App} app @param {State} state @param {Cue[]} cues */
function toolsView(app, state, cues) {
  const { project, session, track } = state;
  const tracks = project?.tracks ?? [];
  const bad = cues.filter(({ violations }) => violations?.length).length;
  return html`<div class="filters">
    <div class="row">
      ${tracks.length > 0
        ? html`<label class="visually-hidden" for="track">${t('subtitles.track')}</label>
            <select id="track" @change=${on.value((id) => openTrack(app, id))}>
              ${tracks.map(
                ({ id, name, language }) =>
                  html`<option value=${id} ?selected=${id === track?.id}>
                    ${name || language}
                  </option>`,
              )}
            </select>`
        : nothing}
      ${session ? profileView(app, state, session.subtitleProfiles) : nothing}
      ${session?.features.subtitles ? generateView(app, session.features) : nothing}
      <button
        type="button"
        data-do="add-track"
        @click=${() => addTrack(app, 'en', t('subtitles.newTrack'))}
      >
        ${icon('add')}<span>${t('subtitles.addTrack')}</span>
      </button>
      ${track
        ? html`<button
            type="button"
            data-do="add-cue"
            title=${t('subtitles.addCueHint')}
            @click=${() => addCue(app, state)}
          >
            ${icon('add')}<span>${t('subtitles.addCue')}</span>
          </button>`
        : nothing}
    </div>
    ${track
      ? html`<p class="faint" role="status">
          ${t('subtitles.count', { count: cues.length })}${bad > 0
            ? html` ·
                <span class="bad">${t('subtitles.violations', { count: bad })}</span>`
            : nothing}
        </p>`
      : nothing}
  </div>`;
}

/**
 * The rules: of the open track, and of what is generated next.
 *
 * @param {App} app
 * @param {State} state
 * @param {string[]} profiles
 */
function profileView(app, { track, profile }, profiles) {
  const chosen = track?.profile ?? profile ?? profiles[0];
  return html`<label class="visually-hidden" for="profile">${t('subtitles.profile')}</label>
    <select
      id="profile"
      title=${t('subtitles.profile')}
      @change=${on.value((name) => chooseProfile(app, name))}
    >
      ${profiles.map(
        (name) =>
          html`<option value=${name} ?selected=${name === chosen}>
            ${tOr(`profile.${name}`, name)}
          </option>`,
      )}
    </select>`;
}

/**
 * The speech model itself writes English, whatever is spoken; for the rest it takes another.
 *
 * @param {App} app
 * @param {import('../types').Session['features']} features
 */
function generateView(app, { languageModel }) {
  const names = new Intl.DisplayNames([language()], { type: 'language' });
  return html`<label class="visually-hidden" for="translate">${t('subtitles.in')}</label>
    <select id="translate">
      <option value="">${t('subtitles.asSpoken')}</option>
      ${(languageModel ? TRANSLATIONS : SPOKEN_TO).map(
        (tag) => html`<option value=${tag}>${names.of(tag)}</option>`,
      )}
    </select>
    ${languageModel
      ? html`<label class="switch"
          ><input type="checkbox" id="polish" /><span>${t('subtitles.polish')}</span></label
        >`
      : nothing}
    <button type="button" data-do="generate" @click=${() => generate(app)}>
      ${t('subtitles.generate')}
    </button>`;
}

/** @param {App} app */
function generate(app) {
  const field = (/** @type {string} */ id) =>
    /** @type {HTMLInputElement | null} */ (document.getElementById(id));
  return startJob(app, 'subtitles', {
    translate: field('translate')?.value || null,
    profile: field('profile')?.value || null,
    polish: field('polish')?.checked ?? false,
  });
}

/** @param {App} app @param {State} state */
async function addCue(app, state) {
  const start = app.clock?.timeOf(app.stage.frame) ?? 0;
  const end = Math.min(app.clock?.duration ?? start + NEW_CUE, start + NEW_CUE);
  const cue = {
    id: null,
    media: state.media,
    start,
    end,
    lines: [t('subtitles.newCue')],
  };
  await keepCue(app, cue);
  const added = app.store.state.track?.cues.find((each) => Math.abs(each.start - start) < 1e-3);
  app.store.set({ cue: added?.id ?? null });
}

/** @param {App} app @param {Cue} cue */
function row(app, cue) {
  const { clock } = app;
  const bad = cue.violations?.length ?? 0;
  return html`<button
    type="button"
    class="cue ${bad ? 'is-bad' : ''}"
    aria-current=${cue.id === app.store.state.cue ? 'true' : nothing}
    @click=${() => chooseCue(app, cue)}
  >
    <span class="tc">${clock?.label(clock.frameAt(cue.start))}</span>
    <span class="cue-text">${cue.lines.join(' / ')}</span>
    ${bad
      ? html`<span
          class="bad"
          title=${cue.violations?.map(({ message }) => sentence(message)).join('\n') ?? ''}
        >
          ${icon('warning')}<span class="visually-hidden">${t('subtitles.violates')}</span>
        </span>`
      : nothing}
  </button>`;
}

/** @param {App} app @param {Cue} cue */
function cueView(app, cue) {
  const { clock } = app;
  const length = cue.end - cue.start;
  const characters = cue.lines.join('').length;
  return html`<article class="inspector" aria-label=${t('subtitles.cue')}>
    <div class="field">
      <label for="cue-text">${t('subtitles.text')}</label>
      <textarea
        id="cue-text"
        rows="3"
        .value=${cue.lines.join('\n')}
        @change=${on.value((text) => keepText(app, cue, text))}
      ></textarea>
    </div>
    <p class="faint">
      ${t('subtitles.speed', {
        speed: number(length > 0 ? characters / length : 0, 1),
        seconds: number(length, 2),
      })}
    </p>
    ${clock ? cueTimes(app, clock, cue) : nothing}
    ${cue.violations?.length
      ? html`<ul class="plain violations">
          ${cue.violations.map(
            ({ message }) => html`<li>${icon('warning')} ${sentence(message)}</li>`,
          )}
        </ul>`
      : nothing}
    <div class="row">
      <button type="button" class="danger" @click=${() => cue.id && removeCue(app, cue.id)}>
        ${icon('bin')}<span>${t('subtitles.remove')}</span>
      </button>
    </div>
  </article>`;
}

/**
 * A cue without words is none; it is removed on purpose only.
 *
 * @param {App} app
 * @param {Cue} cue
 * @param {string} text
 */
function keepText(app, cue, text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0) {
    keepCue(app, { ...cue, lines });
  }
}

/** @param {App} app @param {import('../model/clock.js').FilmClock} clock @param {Cue} cue */
function cueTimes(app, clock, cue) {
  const field = (/** @type {'start' | 'end'} */ edge, /** @type {string} */ label) =>
    frameField({
      clock,
      frame: clock.frameAt(cue[edge]),
      label,
      change: (frame) => keepCue(app, { ...cue, [edge]: clock.timeOf(frame) }),
    });
  return html`<div class="range">
    ${field('start', t('trim.in'))} ${field('end', t('trim.out'))}
  </div>`;
}
