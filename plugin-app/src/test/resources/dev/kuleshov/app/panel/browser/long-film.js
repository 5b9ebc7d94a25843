// A project with a two-hour film of 2,000 shots and 5,000 cues, answered in place of the service, so
// that what is measured is the panel alone. The figures are made up by a fixed rule.
{
  const FPS = 25;
  const DURATION = 7200;
  const SHOTS = 2000;
  const CUES = 5000;
  const SAMPLES = 20000;
  const wave = (i, period) => Math.sin(i / period) * Math.cos(i / (period * 3.7));
  const frame = (seconds) => Math.round(seconds * FPS);

  const shots = Array.from({ length: SHOTS }, (_, index) => {
    const start = (index * DURATION) / SHOTS;
    const end = ((index + 1) * DURATION) / SHOTS;
    return {
      index, start, end, startFrame: frame(start), endFrame: frame(end),
      valence: wave(index, 40), arousal: wave(index, 25), confidence: 0.6,
      dominant: 'neutral', trend: 'flat', scene: 'street', scale: 'medium',
    };
  });
  const cues = Array.from({ length: CUES }, (_, i) => {
    const start = (i * DURATION) / CUES;
    return {
      id: `c${i}`, media: 0, start, end: start + 1.2, lines: [`Line ${i} of what is said`],
      violations: i % 50 ? [] : [{ rule: 'reading-speed', message: 'Too fast.' }],
    };
  });
  const kinds = ['split', 'trim-head', 'trim-tail', 'remove', 'hold', 'tighten'];
  const suggestions = Array.from({ length: 1440 }, (_, i) => {
    const at = frame(i * 5) + 20;
    const point = i % 6 === 0;
    const range = { start: at, end: point ? at : at + 30 };
    return {
      id: `s${i}`, kind: kinds[i % 6], media: 0, frame: at, time: at / FPS,
      startFrame: range.start, endFrame: range.end, start: range.start / FPS, end: range.end / FPS,
      score: 0.9 - i / 2000, confidence: 0.7, rank: i + 1, group: null, removes: !point,
      terms: { emotion: 0.5, rhythm: 0.3 }, join: { before: at - 1, after: range.end },
      reasons: [{ heuristic: 'breath', term: 'rhythm', score: 0.5, confidence: 0.6, text: 'A pause.', frames: [at] }],
      decision: { state: i % 9 ? 'open' : 'accepted', ...range, edited: false },
    };
  });
  const time = Array.from({ length: SAMPLES }, (_, i) => (i * DURATION) / SAMPLES);
  const weights = { emotion: 51, story: 23, rhythm: 10, 'eye-trace': 7, plane: 5, space: 4 };
  const settings = { sensitivity: 0.5, weights, target: null, style: 'natural' };
  const answers = {
    '/api/projects': { projects: [{ id: 'long', name: 'long', modified: '2026-01-01T00:00:00Z', media: [] }] },
    '/api/projects/long': {
      id: 'long', name: 'long', revision: 1, settings, titles: [],
      tracks: [{ id: 'k1', language: 'en', name: 'English', profile: 'netflix', count: CUES }],
      history: { undo: null, redo: null, steps: 0 }, jobs: [], undone: null, redone: null,
      media: [{
        index: 0, name: 'long', path: '/long', missing: false, duration: DURATION, fps: `${FPS}/1`,
        frames: DURATION * FPS, uniform: true, timecode: null, width: 1920, height: 1080, video: true,
        audio: true, analysis: 'done', job: null, findings: [],
        film: { state: 'none', url: null, offset: 0, job: null },
      }],
    },
    '/api/projects/long/suggestions': { revision: 1, settings, suggestions, findings: [] },
    '/api/projects/long/media/0/shots': { shots, boundaries: [] },
    '/api/projects/long/media/0/curve': {
      samples: {
        time, valence: time.map((_, i) => wave(i, 90)), arousal: time.map((_, i) => wave(i, 55)),
        confidence: time.map(() => 0.6), faces: time.map(() => 1),
      },
      trends: [{ kind: 'climax', start: 5000, end: 5400 }], arc: 'rise',
    },
    '/api/projects/long/media/0/speech': {
      speech: cues.map(({ start, end }) => ({ start, end })), silence: [],
      beats: Array.from({ length: 12000 }, (_, i) => i * 0.6),
    },
    '/api/projects/long/media/0/waveform': {
      start: 0, end: DURATION, points: SAMPLES,
      min: time.map((_, i) => Math.round(-100 * Math.abs(wave(i, 3)))),
      max: time.map((_, i) => Math.round(100 * Math.abs(wave(i, 3)))),
    },
    '/api/projects/long/tracks/k1': { id: 'k1', language: 'en', name: 'English', profile: 'netflix', cues },
  };
  const ask = window.fetch.bind(window);
  window.fetch = (address, options) => {
    const { pathname } = new URL(address, location.href);
    return pathname in answers
      ? Promise.resolve(new Response(JSON.stringify(answers[pathname])))
      : ask(address, options);
  };
}
