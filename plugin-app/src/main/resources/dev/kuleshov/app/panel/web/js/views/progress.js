import { cancelJob, startJob } from '../actions/projects.js';
import { percent } from '../format.js';
import { t, tOr } from '../i18n.js';
import { html, nothing } from '../lit.js';
import { icon } from './icons.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').State} State
 * @typedef {import('../types').Job} Job
 */

const GOING = new Set(['queued', 'running']);

/** The work that goes on, and the analysis that could go on. @param {App} app @param {State} state */
export function progressView(app, state) {
  const jobs = (state.project?.jobs ?? []).filter(({ places }) =>
    places.some(({ project, media }) => project === state.project?.id && media === state.media),
  );
  const going = jobs.filter(({ state: each, kind }) => GOING.has(each) && kind !== 'waveform');
  const film = state.project?.media[state.media];
  const analysing = going.some(({ kind }) => kind === 'analysis');
  const stopped = film && !analysing && film.analysis !== 'done';
  if (going.length === 0 && !stopped) {
    return nothing;
  }
  return html`<section class="progress" aria-label=${t('job.title')}>
    ${going.map((job) => jobView(app, job))}
    ${stopped ? stoppedView(app, latest(jobs, 'analysis')) : nothing}
  </section>`;
}

/** @param {Job[]} jobs @param {string} kind */
function latest(jobs, kind) {
  return jobs.filter((job) => job.kind === kind).pop() ?? null;
}

/** @param {App} app @param {Job} job */
function jobView(app, job) {
  const { id, kind, fraction } = job;
  const name = tOr(`job.${kind}`, kind);
  const done = fraction === null ? t(`job.${job.state}`) : percent(fraction);
  return html`<div class="job" data-job=${kind}>
    <span class="job-name">${name}</span>
    <progress
      aria-label=${name}
      max="1"
      .value=${fraction ?? 0}
      ?data-unknown=${fraction === null}
    ></progress>
    <span class="figure">${done}</span>
    <button type="button" class="quiet" @click=${() => cancelJob(app, id)}>
      ${icon('stop')}<span>${t('job.cancel')}</span>
    </button>
  </div>`;
}

/** @param {App} app @param {Job | null} job the analysis that was last tried */
function stoppedView(app, job) {
  const failed = job?.state === 'failed';
  const why = job?.error ? tOr(`error.${job.error.code}`, job.error.message) : '';
  return html`<div class="job is-stopped" role=${failed ? 'alert' : nothing}>
    <span class="job-name">${t(failed ? 'job.analysisFailed' : 'job.analysisStopped')}</span>
    <span class="faint">${why}</span>
    <span class="spring"></span>
    <button type="button" class="primary" @click=${() => startJob(app, 'analysis')}>
      ${icon('resume')}<span>${t(job ? 'job.resume' : 'job.start')}</span>
    </button>
  </div>`;
}
