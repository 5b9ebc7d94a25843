import { toggle } from '../actions/playback.js';
import { t } from '../i18n.js';
import { html } from '../lit.js';
import { iconButton } from './button.js';
import * as on from './on.js';

/** @typedef {import('../app.js').App} App @typedef {import('../types').State} State */

/** The player and what moves it. @param {App} app @param {State} state */
export function playerView(app, state) {
  const film = state.project?.media[state.media];
  const none = !film?.film.url;
  return html`<section class="player" aria-label=${t('player.title')}>
    <div class="stage" @click=${() => !none && toggle(app)}>
      ${app.stage.element} ${none && film ? html`<p class="stage-note">${stageNote(film)}</p>` : ''}
      ${state.asCut ? html`<span class="badge">${t('player.asCut')}</span>` : ''}
    </div>
    ${transportView(app, state, none)}
  </section>`;
}

/** @param {import('../types').Media} film */
function stageNote(film) {
  if (film.missing) {
    return t('player.missing', { path: film.path });
  }
  if (!film.video) {
    return t('player.soundOnly');
  }
  return t(film.film.state === 'none' ? 'player.error' : 'player.proxy');
}

/** @param {App} app @param {State} state @param {boolean} none */
function transportView(app, state, none) {
  const { playing } = state;
  return html`<div class="transport" role="group" aria-label=${t('player.transport')}>
    ${app.timecode.element}
    <div class="group">
      ${iconButton({
        icon: 'frame-back',
        label: t('player.frameBack'),
        key: 'ArrowLeft',
        disabled: none,
        click: () => app.stage.goTo(app.stage.frame - 1),
      })}
      ${iconButton({
        icon: 'back',
        label: t('player.backwards'),
        key: 'J',
        disabled: none,
        click: () => app.stage.shuttle('j'),
      })}
      ${iconButton({
        icon: playing ? 'pause' : 'play',
        label: t(playing ? 'player.pause' : 'player.play'),
        key: 'Space',
        disabled: none,
        className: 'play',
        click: () => toggle(app),
      })}
      ${iconButton({
        icon: 'frame-on',
        label: t('player.frameOn'),
        key: 'ArrowRight',
        disabled: none,
        click: () => app.stage.goTo(app.stage.frame + 1),
      })}
    </div>
    <span class="speed" aria-live="off">${speed(playing)}</span>
    <span class="spring"></span>
    <label class="switch" title=${t('player.asCutHint')}>
      <input
        type="checkbox"
        role="switch"
        .checked=${state.asCut}
        @change=${on.checked((asCut) => app.store.set({ asCut }))}
      /><span>${t('player.asCut')}</span>
    </label>
    ${iconButton({
      icon: state.muted ? 'muted' : 'sound',
      label: t('player.mute'),
      pressed: state.muted,
      click: () => app.mute(!state.muted),
    })}
  </div>`;
}

/** @param {number} playing */
function speed(playing) {
  return playing === 0 || playing === 1 ? '' : `${playing < 0 ? '◂' : '▸'} ${Math.abs(playing)}×`;
}
