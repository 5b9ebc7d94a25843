import { attempt, media, report, say } from '../app.js';
import { tOr } from '../i18n.js';
import { FilmClock } from '../model/clock.js';
import { parseRate } from '../model/timecode.js';
import { followTrack, openTrack } from './subtitles.js';

/**
 * Opening films and projects, and keeping what is shown in step with the service.
 *
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').Project} Project
 */

const POINTS = 20_000;

/** @param {App} app */
export async function begin(app) {
  const session = await app.api.session();
  const { projects } = await app.api.projects();
  app.store.set({ session, projects, connection: 'open' });
  const wanted = projectInAddress();
  if (wanted && projects.some(({ id }) => id === wanted)) {
    await openProject(app, wanted);
  }
}

/** @returns {string | null} */
function projectInAddress() {
  return new URLSearchParams(location.search).get('project');
}

/** @param {string | null} id so that a reload finds the project again */
function keepInAddress(id) {
  history.replaceState(null, '', id ? `/?project=${encodeURIComponent(id)}` : '/');
}

/** @param {App} app @param {string} path a folder or a film, typed or pasted */
export function openPath(app, path) {
  return attempt(app, 'open', async () => {
    const opened = await app.api.openFolder(path.trim().replace(/^(["'])(.*)\1$/, '$2'));
    if (opened.chosen) {
      await openFilms(app, [opened.chosen]);
    } else {
      app.store.set({ opened });
    }
  });
}

/** @param {App} app @param {readonly File[]} files dropped on the panel */
export function openFiles(app, files) {
  return attempt(app, 'open', async () => {
    const paths = [];
    for (const file of files) {
      paths.push((await app.api.upload(file)).path);
    }
    await openFilms(app, paths);
  });
}

/** @param {App} app @param {string[]} paths */
export async function openFilms(app, paths) {
  const project = await app.api.openProject(paths);
  await show(app, project);
}

/** @param {App} app @param {string} id */
export async function openProject(app, id) {
  await show(app, await app.api.project(id));
}

/** @param {App} app */
export async function leaveProject(app) {
  app.stage.pause();
  keepInAddress(null);
  app.clock = null;
  const { projects } = await app.api.projects();
  app.store.set({
    project: null,
    projects,
    suggestions: [],
    films: {},
    selected: null,
    opened: null,
  });
}

/** @param {App} app @param {Project} project */
async function show(app, project) {
  keepInAddress(project.id);
  app.store.set({
    project,
    media: 0,
    films: {},
    suggestions: [],
    selected: null,
    dialog: null,
    opened: null,
    track: null,
    trackId: null,
    plans: [],
    tab: 'suggestions',
  });
  await openMedia(app, 0);
}

/** @param {App} app @param {number} index which of the project's films to show */
export async function openMedia(app, index) {
  app.store.set({ media: index, selected: null });
  await loadClock(app);
  await Promise.all([loadFilm(app, index), loadSuggestions(app)]);
}

/** @param {App} app the clock comes with the film's length, which the analysis makes exact */
async function loadClock(app) {
  const { project } = app.store.state;
  const film = media(app.store.state);
  if (!project || !film) {
    return;
  }
  const base = {
    rate: parseRate(film.fps ?? '25/1'),
    frames: Math.max(1, film.frames ?? 1),
    duration: film.duration,
    dropFrame: film.timecode?.dropFrame ?? false,
    startTimecode: film.timecode?.start ?? null,
  };
  app.clock = new FilmClock({
    ...base,
    times: await frameTimes(app, project.id, film),
  });
  app.timeline.open(app.clock);
  app.stage.load(film.film.url, app.clock, film.film.offset ?? 0);
  if (film.film.state === 'needed' && !film.film.job) {
    startJob(app, 'film');
  }
  app.moved(app.stage.frame);
}

/** @param {App} app @param {string} project @param {import('../types').Media} film */
async function frameTimes(app, project, film) {
  if (film.uniform || film.analysis !== 'done') {
    return null;
  }
  /** @type {{ runs: { frame: number, time: number, step: number }[], frames: number }} */
  const { runs, frames } = await app.api.measured(project, film.index, 'clock');
  const times = new Float64Array(frames);
  runs.forEach(({ frame: first, time, step }, run) => {
    const end = runs[run + 1]?.frame ?? frames;
    for (let frame = first; frame < end; frame++) {
      times[frame] = time + (frame - first) * step;
    }
  });
  return times;
}

/** @param {App} app @param {number} index reads what was measured of a film, as far as it is there */
async function loadFilm(app, index) {
  const { project } = app.store.state;
  const film = project?.media[index];
  if (!project || !film) {
    return;
  }
  const ask = (/** @type {string} */ what, query = {}) =>
    app.api.measured(project.id, index, what, query).catch((error) => {
      if (error.status !== 409) {
        report(app, error);
      }
      return null;
    });
  const done = film.analysis === 'done';
  const [shots, curve, sound, waveform] = await Promise.all([
    done ? ask('shots') : null,
    done ? ask('curve', { points: String(POINTS) }) : null,
    done ? ask('speech') : null,
    film.audio ? ask('waveform', { points: String(POINTS) }) : null,
  ]);
  const { films } = app.store.state;
  app.store.set({
    films: {
      ...films,
      [index]: {
        shots: shots?.shots ?? [],
        boundaries: shots?.boundaries ?? [],
        curve,
        sound,
        waveform,
      },
    },
  });
}

/** @param {App} app */
export async function loadSuggestions(app) {
  const { project } = app.store.state;
  if (!project?.media.some(({ analysis }) => analysis === 'done')) {
    return;
  }
  const { suggestions, findings } = await app.api.suggestions(project.id);
  app.store.set({ suggestions, findings });
}

/** @param {App} app @param {Project} project as an edit left it */
export async function follow(app, project) {
  const before = app.store.state.project;
  app.store.set({ project });
  const film = project.media[app.store.state.media];
  const was = before?.media[app.store.state.media];
  if (was && film && (was.analysis !== film.analysis || was.film.url !== film.film.url)) {
    await openMedia(app, film.index);
  } else {
    await loadSuggestions(app);
  }
}

/** @param {App} app @param {string} id reads a project again that changed elsewhere */
export async function refresh(app, id) {
  if (app.store.state.project?.id === id) {
    await follow(app, await app.api.project(id));
    await followTrack(app);
  }
}

/**
 * Jobs whose end was told. That a job has ended may be known before, from the project that was read
 * again for what it changed.
 *
 * @type {Set<string>}
 */
const ends = new Set();

/** @param {App} app @param {import('../types').Job} job */
export async function jobChanged(app, job) {
  const { project } = app.store.state;
  const place = job.places.find(({ project: id }) => id === project?.id);
  if (!project || !place) {
    return;
  }
  const jobs = project.jobs.filter(({ id }) => id !== job.id);
  app.store.set({ project: { ...project, jobs: [...jobs, job] } });
  if (job.state === 'queued' || job.state === 'running') {
    ends.delete(job.id);
  } else if (!ends.has(job.id)) {
    ends.add(job.id);
    await refresh(app, project.id);
    if (job.kind === 'waveform') {
      await loadFilm(app, place.media);
    }
    await wordsEnded(app, job);
  }
}

/**
 * Shows what became of work that the editor asked for. Other work has a place that tells.
 *
 * @param {App} app
 * @param {import('../types').Job} job
 */
async function wordsEnded(app, { kind, state, error }) {
  if (kind !== 'subtitles' && kind !== 'titles') {
    return;
  }
  if (state === 'failed' && error) {
    say(app, tOr(`error.${error.code}`, error.message), 'error');
  } else if (state === 'done' && kind === 'subtitles') {
    const made = app.store.state.project?.tracks.slice(-1)[0];
    await openTrack(app, made?.id ?? null);
  }
}

/** @param {App} app @param {string} kind @param {Record<string, unknown>} [options] */
export function startJob(app, kind, options = {}) {
  return attempt(app, `job.${kind}`, async () => {
    const { project } = app.store.state;
    if (project) {
      const job = { kind, media: app.store.state.media, ...options };
      await jobChanged(app, await app.api.start(project.id, job));
    }
  });
}

/** @param {App} app @param {string} id */
export function cancelJob(app, id) {
  return attempt(app, `cancel.${id}`, async () => jobChanged(app, await app.api.cancel(id)));
}
