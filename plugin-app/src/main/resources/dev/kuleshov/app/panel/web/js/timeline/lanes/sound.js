import { lowerBound } from '../../model/viewport.js';

/** @typedef {import('../timeline.js').Drawing} Drawing */

/** Beats closer than this, in pixels, are noise. */
const LEAST_BEAT = 8;

/** @param {Drawing} drawing */
export function drawSound(drawing) {
  const { context, view, lanes, colours } = drawing;
  const { top, height } = lanes.sound;
  context.fillStyle = colours.lane;
  context.fillRect(0, top, view.width, height);
  drawSpeech(drawing);
  drawBeats(drawing);
  drawWaveform(drawing);
}

/** @param {Drawing} drawing */
function drawSpeech({ context, view, lanes, colours, content }) {
  const { top, height } = lanes.sound;
  const { speech } = content;
  let drawnTo = -1;
  for (let i = lowerBound(speech, view.start, (range) => range.end); i < speech.length; i++) {
    const { start, end } = speech[i];
    if (start > view.end) {
      break;
    }
    const left = view.x(start);
    const right = view.x(end);
    if (right - drawnTo < 1) {
      continue;
    }
    drawnTo = right;
    const width = Math.max(1, right - left);
    context.fillStyle = colours.speech;
    context.globalAlpha = 0.22;
    context.fillRect(left, top, width, height);
    context.globalAlpha = 1;
    context.fillRect(left, top + height - 3, width, 3);
  }
}

/** @param {Drawing} drawing */
function drawBeats({ context, view, lanes, colours, content }) {
  const { top } = lanes.sound;
  const { beats } = content;
  const first = lowerBound(beats, view.start, (beat) => beat);
  const last = lowerBound(beats, view.end, (beat) => beat);
  if (last - first < 1 || view.width / (last - first) < LEAST_BEAT) {
    return;
  }
  context.fillStyle = colours.faint;
  for (let i = first; i < last; i++) {
    context.fillRect(Math.round(view.x(beats[i])), top, 1, 5);
  }
}

/** @param {Drawing} drawing */
function drawWaveform({ context, view, lanes, colours, content }) {
  const wave = content.waveform(view);
  if (!wave || wave.points === 0) {
    return;
  }
  const { top, height } = lanes.sound;
  const middle = top + height / 2;
  const scale = (height / 2 - 2) / 127;
  const perSecond = wave.points / (wave.end - wave.start);
  const from = Math.max(0, Math.floor((view.start - wave.start) * perSecond));
  const to = Math.min(wave.points, Math.ceil((view.end - wave.start) * perSecond));
  const width = Math.max(1, view.pixelsPerSecond / perSecond);
  context.fillStyle = colours.wave;
  let column = Number.NaN;
  let low = 0;
  let high = 0;
  for (let i = from; i <= to; i++) {
    const x = Math.round(view.x(wave.start + i / perSecond));
    if (x !== column || i === to) {
      if (i > from) {
        const top = Math.round(middle - high * scale);
        context.fillRect(column, top, Math.ceil(width), Math.max(1, (high - low) * scale));
      }
      column = x;
      low = 0;
      high = 0;
    }
    low = Math.min(low, wave.min[i] ?? 0);
    high = Math.max(high, wave.max[i] ?? 0);
  }
}
