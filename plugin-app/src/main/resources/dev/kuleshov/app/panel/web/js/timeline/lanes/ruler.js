import { marks, step } from '../ticks.js';

/** Pixels that a label and the space around it need. */
const ROOM = 104;

/** @typedef {import('../timeline.js').Drawing} Drawing */

/** @param {Drawing} drawing */
export function drawRuler(drawing) {
  const { context, view, lanes, colours, clock } = drawing;
  const { top, height } = lanes.ruler;
  context.fillStyle = colours.ground;
  context.fillRect(0, top, view.width, height);
  const every = step(clock, view.pixelsPerSecond, ROOM);
  const from = clock.frameAt(view.start);
  const to = clock.frameAt(view.end);
  context.font = `11px ${colours.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  drawSmall(drawing, from, to, every);
  for (const frame of marks(clock, from, to, every)) {
    const x = Math.round(view.x(clock.timeOf(frame))) + 0.5;
    context.fillStyle = colours.line;
    context.fillRect(x - 0.5, top + height - 12, 1, 12);
    context.fillStyle = colours.faint;
    context.fillText(clock.label(frame), x + 5, top + height / 2);
  }
}

/**
 * Small marks between the labels: each frame where a frame is wide enough to be aimed at.
 *
 * @param {Drawing} drawing
 * @param {number} from
 * @param {number} to
 * @param {number} every
 */
function drawSmall({ context, view, lanes, colours, clock }, from, to, every) {
  const { top, height } = lanes.ruler;
  const part = every % 5 === 0 ? every / 5 : 1;
  if ((part / clock.framesPerSecond) * view.pixelsPerSecond < 5) {
    return;
  }
  context.fillStyle = colours.line;
  for (const frame of marks(clock, from, to, part)) {
    context.fillRect(Math.round(view.x(clock.timeOf(frame))), top + height - 5, 1, 5);
  }
}
