import { lowerBound } from '../../model/viewport.js';

/**
 * Subtitles and titles.
 *
 * @typedef {import('../timeline.js').Drawing} Drawing
 * @typedef {import('../layout.js').Lane} Lane
 */

/** A box that is narrower, in pixels, has no text. */
const TEXT = 40;

/** A narrower one is a line. */
const NARROW = 3;

/** @param {Drawing} drawing */
export function drawCues(drawing) {
  const { view, lanes, colours, content, selection } = drawing;
  const { cues } = content;
  ground(drawing, lanes.cues);
  let drawnTo = -1;
  for (let i = lowerBound(cues, view.start, (cue) => cue.end); i < cues.length; i++) {
    const cue = cues[i];
    if (cue.start > view.end) {
      break;
    }
    const left = view.x(cue.start);
    const right = view.x(cue.end);
    if (right - drawnTo >= 1) {
      drawnTo = right;
      const colour = cue.violations?.length ? colours.cueBad : colours.cue;
      const chosen = cue.id === selection.cue;
      drawBox(drawing, lanes.cues, cue.lines.join(' '), { left, right, colour, chosen });
    }
  }
}

/** @param {Drawing} drawing titles may overlap: each is named up to where the next one begins */
export function drawTitles(drawing) {
  const { view, lanes, colours, content } = drawing;
  ground(drawing, lanes.titles);
  /** @type {string[]} */
  let together = [];
  content.titles.forEach(({ start, end, text }, i) => {
    const next = content.titles[i + 1]?.start ?? end;
    together.push(text);
    if (next === start) {
      return;
    }
    const words = together.join(' / ');
    together = [];
    if (end >= view.start && start <= view.end) {
      const box = { left: view.x(start), right: view.x(end), colour: colours.title, chosen: false };
      drawBox(drawing, lanes.titles, words, { ...box, words: view.x(Math.min(next, end)) });
    }
  });
}

/** @param {Drawing} drawing @param {Lane} lane */
function ground({ context, view, colours }, { top, height }) {
  context.fillStyle = colours.lane;
  context.fillRect(0, top, view.width, height);
}

/**
 * @param {Drawing} drawing
 * @param {Lane} lane
 * @param {string} text
 * @param {{ left: number, right: number, colour: string, chosen: boolean, words?: number }} box
 *     `words` is where the text ends at the latest
 */
function drawBox({ context, colours }, { top, height }, text, box) {
  const { left, right, colour, chosen, words = right } = box;
  const width = Math.max(1, right - left - 1);
  context.fillStyle = colour;
  if (width < NARROW && !chosen) {
    context.fillRect(left, top + 1, width, height - 2);
    return;
  }
  context.globalAlpha = chosen ? 0.55 : 0.35;
  context.fillRect(left, top + 1, width, height - 2);
  context.globalAlpha = 1;
  context.fillRect(left, top + 1, Math.min(2, width), height - 2);
  if (chosen) {
    context.strokeStyle = colours.ink;
    context.strokeRect(left + 0.5, top + 1.5, Math.max(1, width - 1), height - 3);
  }
  const room = Math.min(width, words - left - 1);
  if (room > TEXT) {
    context.save();
    context.beginPath();
    context.rect(left, top, room - 3, height);
    context.clip();
    context.font = `11px ${colours.font}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = colours.ink;
    context.fillText(text, Math.max(left, 0) + 6, top + height / 2);
    context.restore();
  }
}
