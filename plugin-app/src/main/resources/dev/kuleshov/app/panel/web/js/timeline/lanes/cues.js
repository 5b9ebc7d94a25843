import { lowerBound } from '../../model/viewport.js';

/** @typedef {import('../timeline.js').Drawing} Drawing */

/** A box that is narrower, in pixels, has no text. */
const TEXT = 40;

/** Subtitles, and on the same lane the titles. @param {Drawing} drawing */
export function drawCues(drawing) {
  const { context, view, lanes, colours, content, selection } = drawing;
  const { top, height } = lanes.cues;
  if (height === 0) {
    return;
  }
  context.fillStyle = colours.lane;
  context.fillRect(0, top, view.width, height);
  const { cues } = content;
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
      drawBox(drawing, cue.lines.join(' '), {
        left,
        right,
        colour,
        chosen: cue.id === selection.cue,
      });
    }
  }
  for (const title of content.titles) {
    if (title.end >= view.start && title.start <= view.end) {
      const box = {
        left: view.x(title.start),
        right: view.x(title.end),
        colour: colours.title,
      };
      drawBox(drawing, title.text, { ...box, chosen: false });
    }
  }
}

/**
 * @param {Drawing} drawing
 * @param {string} text
 * @param {{ left: number, right: number, colour: string, chosen: boolean }} box
 */
function drawBox({ context, lanes, colours }, text, { left, right, colour, chosen }) {
  const { top, height } = lanes.cues;
  const width = Math.max(1, right - left - 1);
  context.fillStyle = colour;
  context.globalAlpha = chosen ? 0.9 : 0.35;
  context.fillRect(left, top + 1, width, height - 2);
  context.globalAlpha = 1;
  context.fillRect(left, top + 1, Math.min(2, width), height - 2);
  if (chosen) {
    context.strokeStyle = colours.ink;
    context.strokeRect(left + 0.5, top + 1.5, Math.max(1, width - 1), height - 3);
  }
  if (width > TEXT) {
    context.save();
    context.beginPath();
    context.rect(left, top, width - 3, height);
    context.clip();
    context.font = `11px ${colours.font}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = colours.ink;
    context.fillText(text, Math.max(left, 0) + 6, top + height / 2);
    context.restore();
  }
}
