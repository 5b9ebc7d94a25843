import { report } from '../app.js';
import { edit } from './decisions.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../types').Cue} Cue
 */

/** An answer that was overtaken by a later one is not shown. */
let asked = 0;
let shown = 0;

/** @param {App} app @param {string | null} id reads a track's cues; null closes it */
export async function openTrack(app, id) {
  const { project } = app.store.state;
  if (!project || id === null) {
    app.store.set({ track: null, trackId: null, cue: null });
    return;
  }
  app.store.set({ trackId: id });
  const turn = ++asked;
  try {
    const track = await app.api.track(project.id, id);
    if (turn > shown && app.store.state.project?.id === project.id) {
      shown = turn;
      app.store.set({ track });
    }
  } catch (error) {
    report(app, error);
  }
}

/** @param {App} app keeps the open track in step with the project */
export async function followTrack(app) {
  const { project, trackId } = app.store.state;
  const tracks = project?.tracks ?? [];
  const kept = tracks.find(({ id }) => id === trackId) ?? tracks[0];
  await openTrack(app, kept?.id ?? null);
}

/** @param {App} app @param {Cue} cue */
export function chooseCue(app, cue) {
  app.store.set({ cue: cue.id, tab: 'subtitles' });
  if (app.clock) {
    app.stage.goTo(app.clock.frameAt(cue.start));
    app.timeline.reveal(cue.start, cue.end);
  }
}

/** @param {App} app @param {Cue} cue */
export async function keepCue(app, cue) {
  const { track } = app.store.state;
  if (track) {
    const { id, media, start, end, lines } = cue;
    await edit(app, {
      type: 'cue',
      track: track.id,
      cue: { id, media, start, end, lines },
    });
    await openTrack(app, track.id);
  }
}

/** @param {App} app @param {string} cue */
export async function removeCue(app, cue) {
  const { track } = app.store.state;
  if (track) {
    await edit(app, { type: 'cue-remove', track: track.id, cue });
    await openTrack(app, track.id);
    app.store.set({ cue: null });
  }
}

/** @param {App} app @param {string} profile the rules of the open track, and of the next one */
export async function chooseProfile(app, profile) {
  const { track } = app.store.state;
  app.store.set({ profile });
  if (track) {
    await edit(app, { type: 'track', track: track.id, profile });
    await openTrack(app, track.id);
  }
}

/** @param {App} app @param {string} language @param {string} name */
export async function addTrack(app, language, name) {
  const { profile } = app.store.state;
  await edit(app, { type: 'track', track: null, language, name, profile });
  const tracks = app.store.state.project?.tracks ?? [];
  await openTrack(app, tracks[tracks.length - 1]?.id ?? null);
}
