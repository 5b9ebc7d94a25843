import { decide, select, trim, trimToPlayhead } from '../actions/decisions.js';
import { preview } from '../actions/playback.js';
import { number, percent, seconds } from '../format.js';
import { language, sentence, t, tOr } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { murchBars } from './bars.js';
import { icon } from './icons.js';
import { frameField } from './frame-field.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {import('../types').Suggestion} Suggestion
 */

/** Everything about one suggestion. @param {App} app @param {State} state @param {Suggestion} suggestion */
export function inspectorView(app, state, suggestion) {
  const { kind, decision, score, confidence } = suggestion;
  return html`<article class="inspector" aria-label=${t('inspector.title')}>
    <header class="inspector-head">
      ${icon(kind)}
      <h2>
        ${t(`kind.${kind}`)}
        <span class="tc">${app.clock?.label(suggestion.frame)}</span>
      </h2>
      <span class="spring"></span>
      <span class="figure big" title=${t('suggestion.score')}>${number(score)}</span>
      <span class="faint" title=${t('suggestion.confidence')}>${percent(confidence)}</span>
    </header>
    <p class="explain">${t(`explain.${kind}`)}</p>
    <div class="verdict-row">
      ${verdict(app, suggestion, 'accepted', 'accept', 'A')}
      ${verdict(app, suggestion, 'rejected', 'reject', 'R')}
      <button
        type="button"
        title=${`${t('preview.hint')} (P)`}
        aria-keyshortcuts="P"
        @click=${() => preview(app)}
      >
        ${icon('preview')}<span>${t('preview.play')}</span>
      </button>
    </div>
    ${evidenceView(app, state, suggestion)} ${rangeView(app, suggestion, decision)}
    <h3>${t('murch.title')}</h3>
    ${murchBars(suggestion.terms)} ${reasonsView(app, suggestion)}
    ${alternativesView(app, state, suggestion)}
  </article>`;
}

/**
 * @param {App} app
 * @param {Suggestion} suggestion
 * @param {'accepted' | 'rejected'} state
 * @param {string} name
 * @param {string} key
 */
function verdict(app, suggestion, state, name, key) {
  const on = suggestion.decision.state === state;
  return html`<button
    type="button"
    class="verdict ${name}"
    aria-pressed=${String(on)}
    aria-keyshortcuts=${key}
    title=${`${t(`verdict.${name}`)} (${key})`}
    @click=${() => decide(app, suggestion.id, state)}
  >
    ${icon(name)}<span>${t(on ? `state.${state}` : `verdict.${name}`)}</span>
  </button>`;
}

/**
 * The frames that meet at the cut, as it is decided now.
 *
 * @param {App} app
 * @param {State} state
 * @param {Suggestion} suggestion
 */
function evidenceView(app, state, suggestion) {
  const { join, decision, startFrame, endFrame, removes } = suggestion;
  const moved = decision.start - startFrame;
  const before = join.before + moved;
  const after = join.after + (removes ? decision.end - endFrame : moved);
  return html`<div class="evidence">
    ${frameView(app, state, before, t('evidence.before'))}
    ${frameView(app, state, after, t('evidence.after'))}
  </div>`;
}

/** @param {App} app @param {State} state @param {number} frame @param {string} label */
function frameView(app, state, frame, label) {
  const { session, project, media } = state;
  const inside = frame >= 0 && frame < (app.clock?.frames ?? 0);
  if (!session || !project || !inside) {
    return html`<figure class="is-outside">
      <div class="no-frame">–</div>
      <figcaption>${label}</figcaption>
    </figure>`;
  }
  const code = app.clock?.label(frame) ?? '';
  return html`<figure>
    <button type="button" title=${t('evidence.go')} @click=${() => app.stage.goTo(frame)}>
      <img
        src=${`/media/${session.ticket}/${project.id}/${media}/frames/${frame}?height=180`}
        alt=${`${label}, ${code}`}
        decoding="async"
      />
    </button>
    <figcaption>${label} <span class="tc">${code}</span></figcaption>
  </figure>`;
}

/** @param {App} app @param {Suggestion} suggestion @param {import('../types').Decision} decision */
function rangeView(app, suggestion, { start, end, edited }) {
  const { clock } = app;
  if (!clock) {
    return nothing;
  }
  const point = suggestion.startFrame === suggestion.endFrame;
  const field = (/** @type {'in' | 'out'} */ edge) =>
    frameField({
      clock,
      frame: edge === 'in' ? start : end,
      label: t(point ? 'trim.cut' : `trim.${edge}`),
      key: edge === 'in' ? 'I' : 'O',
      change: (frame) =>
        trim(app, suggestion, edge === 'in' ? { start: frame, end } : { start, end: frame }),
      playhead: () => trimToPlayhead(app, edge),
    });
  return html`<div class="range">
    ${field('in')} ${point ? nothing : field('out')}
    ${point
      ? nothing
      : html`<span class="faint range-length" title=${t('trim.length')}
          >${seconds(clock.timeOf(end) - clock.timeOf(start))}</span
        >`}
    ${edited
      ? html`<button
          type="button"
          class="quiet"
          @click=${() =>
            trim(app, suggestion, {
              start: suggestion.startFrame,
              end: suggestion.endFrame,
            })}
        >
          ${t('trim.reset')}
        </button>`
      : nothing}
  </div>`;
}

/** @param {string} english a plug-in's rule may say what only it can say */
function reasonText(english) {
  const text = sentence(english);
  return html`<span lang=${text === english ? 'en' : language()}>${text}</span>`;
}

/** @param {App} app @param {Suggestion} suggestion */
function reasonsView(app, { reasons }) {
  return html`<h3>${t('reasons.title')}</h3>
    <ul class="plain reasons">
      ${reasons.map(
        (reason) =>
          html`<li class=${reason.score < 0 ? 'is-against' : 'is-for'}>
            <p>
              <strong>${tOr(`rule.${reason.heuristic}`, reason.heuristic)}</strong>
              ${reasonText(reason.text)}
            </p>
            <p class="faint">
              ${t(reason.score < 0 ? 'reasons.against' : 'reasons.for')} ${t(`term.${reason.term}`)}
              <span class="figure">${number(reason.score)}</span> ·
              ${t('reasons.sure', { percent: percent(reason.confidence) })}
              ${reason.frames.map(
                (frame) =>
                  html`<button type="button" class="link tc" @click=${() => app.stage.goTo(frame)}>
                    ${app.clock?.label(frame)}
                  </button>`,
              )}
            </p>
          </li>`,
      )}
    </ul>`;
}

/** Suggestions that exclude this one, side by side. @param {App} app @param {State} state @param {Suggestion} suggestion */
function alternativesView(app, state, suggestion) {
  const others = state.suggestions.filter(
    ({ id, group, media }) =>
      group !== null &&
      group === suggestion.group &&
      media === suggestion.media &&
      id !== suggestion.id,
  );
  if (others.length === 0) {
    return nothing;
  }
  return html`<h3>${t('alternatives.title')}</h3>
    <p class="faint">${t('alternatives.about')}</p>
    <ul class="plain alternatives">
      ${others.map(
        (other) =>
          html`<li>
            <button type="button" @click=${() => select(app, other.id)}>
              ${icon(other.kind)}<span>${t(`kind.${other.kind}`)}</span>
              <span class="tc">${app.clock?.label(other.frame)}</span>
              <span class="figure">${number(other.score)}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}
