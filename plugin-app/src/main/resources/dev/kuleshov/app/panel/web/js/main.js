import { select, trim } from './actions/decisions.js';
import { begin, jobChanged, refresh } from './actions/projects.js';
import { chooseCue, followTrack } from './actions/subtitles.js';
import { Api, ApiError } from './api.js';
import { listed, newStore, report, say, selected } from './app.js';
import { listen } from './events.js';
import { preferredLanguage, scene, speak, t, tOr } from './i18n.js';
import { listenToKeys } from './keys.js';
import { render } from './lit.js';
import { Stage } from './player/stage.js';
import { TimecodeField } from './player/timecode-field.js';
import { preferences } from './store.js';
import { Timeline } from './timeline/timeline.js';
import { appView } from './views/app.js';
import { openDrawn } from './views/dialogs.js';

/** Puts the panel together. @typedef {import('./app.js').App} App */

const TOKEN = 'kuleshov.token';

/**
 * The token comes in the address's fragment, which no server sees, and is taken out of it at once.
 *
 * @returns {string | null}
 */
function token() {
  const given = new URLSearchParams(location.hash.slice(1));
  const fresh = given.get('token');
  if (fresh) {
    sessionStorage.setItem(TOKEN, fresh);
    const project = given.get('project');
    const query = project ? `?project=${encodeURIComponent(project)}` : location.search;
    history.replaceState(null, '', `/${query}`);
  }
  return sessionStorage.getItem(TOKEN);
}

/** @param {string} secret @returns {App} */
function assemble(secret) {
  const store = newStore();
  const app = /** @type {App} */ ({ store, api: new Api(secret), clock: null });
  app.timecode = new TimecodeField((text) => goToLabel(app, text));
  app.stage = new Stage({
    frame: (frame) => app.moved(frame),
    speed: (playing) => store.set({ playing }),
    error: () => say(app, t('player.error'), 'error'),
  });
  app.timeline = new Timeline(names, {
    seek: (frame) => app.stage.goTo(frame),
    choose: (id) => select(app, id),
    chooseCue: (id) => {
      const cue = store.state.track?.cues.find((each) => each.id === id);
      if (cue) {
        chooseCue(app, cue);
      }
    },
    trim: (edge, frame, done) => drag(app, edge, frame, done),
    viewed: (view) => refine(app, view),
  });
  app.moved = (frame) => moved(app, frame);
  app.speak = (language) => changeLanguage(app, language);
  app.paint = (theme) => paint(app, theme);
  app.mute = (muted) => {
    app.stage.muted = muted;
    store.set({ muted });
  };
  app.useLetters = (letters) => {
    preferences.set('letters', letters ? 'on' : 'off');
    store.set({ letters });
  };
  return app;
}

const names = {
  scene,
  scale: (/** @type {string} */ id) => tOr(`scale.${id}`, id),
  emotion: (/** @type {string} */ id) => tOr(`emotion.${id}`, id),
  trend: (/** @type {string} */ id) => tOr(`trend.${id}`, id),
  playhead: () => t('timeline.slider'),
  at: (
    /** @type {string} */ timecode,
    /** @type {number | null} */ shot,
    /** @type {number} */ shots,
  ) => (shot === null ? timecode : t('timeline.at', { timecode, shot, shots })),
};

/** @param {App} app @param {string} text */
function goToLabel(app, text) {
  const frame = app.clock?.parse(text) ?? null;
  if (frame !== null) {
    app.stage.goTo(frame);
  }
  return frame !== null;
}

/** @param {App} app @param {number} frame */
function moved(app, frame) {
  const { clock } = app;
  if (!clock) {
    return;
  }
  app.timeline.moveTo(frame, app.stage.speed !== 0);
  app.timecode.show(clock.label(frame), clock.label(clock.frames));
}

/**
 * Edits the chosen suggestion by hand; shown at once, kept when the hand lets go.
 *
 * @param {App} app
 * @param {'in' | 'out'} edge
 * @param {number} frame
 * @param {boolean} done
 */
function drag(app, edge, frame, done) {
  const suggestion = selected(app.store.state);
  const { clock } = app;
  if (!suggestion || !clock) {
    return;
  }
  const point = suggestion.startFrame === suggestion.endFrame;
  const { start, end } = suggestion.decision;
  const range = point
    ? { start: frame, end: frame }
    : edge === 'in'
      ? { start: Math.min(frame, end - 1), end }
      : { start, end: Math.max(frame, start + 1) };
  if (done) {
    trim(app, suggestion, range);
    return;
  }
  app.stage.goTo(edge === 'in' ? range.start : Math.max(range.start, range.end - 1));
  const flag = app.timeline.content.flags.find(({ id }) => id === suggestion.id);
  if (flag) {
    flag.start = clock.timeOf(range.start);
    flag.end = clock.timeOf(range.end);
    app.timeline.redraw();
  }
}

/** How many times finer than a pixel the waveform may be before it is asked for again. */
const COARSE = 1.5;
let asked = 0;

/**
 * Fetches a finer waveform for what is in view.
 *
 * @param {App} app
 * @param {import('./model/viewport.js').Viewport} view
 */
async function refine(app, view) {
  const { project, media: index } = app.store.state;
  const { content } = app.timeline;
  const there = content.waveform(view);
  if (
    !project ||
    !there ||
    there.points / (there.end - there.start) > view.pixelsPerSecond / COARSE
  ) {
    return;
  }
  const turn = ++asked;
  const room = view.end - view.start;
  const start = Math.max(0, view.start - room);
  const end = Math.min(view.duration, view.end + room);
  try {
    const query = { start: String(start), end: String(end), points: '6000' };
    const detail = await app.api.measured(project.id, index, 'waveform', query);
    if (turn === asked && app.timeline.content === content) {
      content.detail = detail;
      app.timeline.redraw();
    }
  } catch {
    // The coarse one stays; nothing is lost.
  }
}

/** @param {App} app @param {string} language */
async function changeLanguage(app, language) {
  preferences.set('language', language);
  await speak(language);
  app.timecode.translate();
  app.timeline.repaint();
  app.store.set({});
}

/** @param {App} app @param {'auto' | 'dark' | 'light'} theme */
function paint(app, theme) {
  preferences.set('theme', theme);
  document.documentElement.dataset.theme = theme;
  app.timeline.repaint();
  app.store.set({ theme });
}

/**
 * Hands the timeline what changed since it was last drawn.
 *
 * @param {App} app
 */
function feedTimeline(app) {
  let shown = /** @type {import('./types').State | null} */ (null);
  let clock = app.clock;
  return (/** @type {import('./types').State} */ state) => {
    const { content } = app.timeline;
    const film = state.films[state.media];
    if (clock !== app.clock || film !== shown?.films[shown.media]) {
      content.film = film;
    }
    clock = app.clock;
    const { session, project, media: index } = state;
    const measured = project?.media[index]?.analysis === 'done';
    app.timeline.sprites.from(
      session && project && measured
        ? `/media/${session.ticket}/${project.id}/${index}/sprites`
        : '',
    );
    const chosen = selected(state);
    const shownAlone = chosen && !listed(state).includes(chosen) ? [chosen] : [];
    content.flags = [...listed(state), ...shownAlone]
      .map((suggestion) => flag(app, suggestion))
      .sort((a, b) => a.time - b.time);
    content.cues = (state.track?.cues ?? []).filter(({ media: of }) => of === index);
    content.titles = (project?.titles ?? []).filter(({ media: of }) => of === index);
    app.timeline.selection = { suggestion: state.selected, cue: state.cue };
    shown = state;
    app.timeline.redraw();
  };
}

/** @param {App} app @param {import('./types').Suggestion} suggestion */
function flag(app, { id, frame, startFrame, decision, score, removes }) {
  const time = (/** @type {number} */ of) => app.clock?.timeOf(of) ?? 0;
  return {
    id,
    time: time(frame + decision.start - startFrame),
    start: time(decision.start),
    end: time(decision.end),
    score,
    state: decision.state,
    removes,
  };
}

/** @param {App} app */
function listenToService(app) {
  let boot = '';
  listen(
    async () => {
      const session = await app.api.session();
      app.store.set({ session });
      return session.events;
    },
    {
      open: (started) => {
        const { project, connection } = app.store.state;
        const again = connection === 'lost' || (boot !== '' && boot !== started);
        boot = started;
        app.store.set({ connection: 'open' });
        if (again && project) {
          refresh(app, project.id).catch((error) => report(app, error));
        }
      },
      lost: () => app.store.set({ connection: 'lost' }),
      job: (job) => jobChanged(app, job).catch((error) => report(app, error)),
      project: ({ id, revision }) => {
        const { project } = app.store.state;
        if (project?.id === id && project.revision < revision) {
          refresh(app, id).catch((error) => report(app, error));
        }
      },
    },
  );
}

async function start() {
  const app = assemble(token() ?? '');
  document.documentElement.dataset.theme = app.store.state.theme;
  await speak(preferredLanguage());
  app.timecode.translate();
  const view = appView(app);
  const root = /** @type {HTMLElement} */ (document.getElementById('app'));
  root.replaceChildren();
  app.store.subscribe((state) => {
    render(view(state), root);
    openDrawn();
  });
  app.store.subscribe(feedTimeline(app));
  app.store.subscribe(trackFollower(app));
  matchMedia('(prefers-color-scheme: light)').addEventListener('change', () =>
    app.timeline.repaint(),
  );
  listenToKeys(app);
  app.store.set({});
  try {
    await begin(app);
    listenToService(app);
  } catch (error) {
    const refused = error instanceof ApiError && error.status === 401;
    app.store.set({ connection: refused ? 'refused' : 'lost' });
    report(app, error);
  }
}

/**
 * Opens the first subtitle track of a project, and follows what becomes of it.
 *
 * @param {App} app
 */
function trackFollower(app) {
  let seen = '';
  return (/** @type {import('./types').State} */ state) => {
    const { project } = state;
    // Cues are judged by what an analysis knows of their film, so that it counts too.
    const films = project?.media.map(({ analysis }) => analysis === 'done');
    const now = project ? `${project.id} ${JSON.stringify([project.tracks, films])}` : '';
    if (now !== seen) {
      seen = now;
      if (project) {
        followTrack(app);
      }
    }
  };
}

start();
