import { lowerBound } from '../../model/viewport.js';
import { CELL } from '../sprites.js';

/**
 * @typedef {import('../timeline.js').Drawing} Drawing
 * @typedef {import('../../types').Shot} Shot
 */

/** Narrower shots are drawn as edges only, narrower ones than a pixel as one block. */
const THUMBNAIL = 26;
const LABEL = 56;

/** @param {Drawing} drawing */
export function drawShots(drawing) {
  const { context, view, lanes, colours, content } = drawing;
  const { shots } = content;
  const { top, height } = lanes.shots;
  context.fillStyle = colours.lane;
  context.fillRect(0, top, view.width, height);
  let drawnTo = -1;
  for (let i = lowerBound(shots, view.start, (shot) => shot.end); i < shots.length; i++) {
    const shot = shots[i];
    if (shot.start > view.end) {
      break;
    }
    const left = view.x(shot.start);
    const right = view.x(shot.end);
    if (right - drawnTo < 1) {
      continue;
    }
    drawnTo = right;
    drawShot(drawing, shot, left, right - left);
  }
  drawMixes(drawing);
}

/** @param {Drawing} drawing @param {Shot} shot @param {number} left @param {number} width */
function drawShot(drawing, shot, left, width) {
  const { context, lanes, colours } = drawing;
  const { top, height } = lanes.shots;
  context.fillStyle = shot.index % 2 ? colours.lane2 : colours.lane;
  context.fillRect(left, top, Math.max(1, width), height);
  if (width >= THUMBNAIL) {
    drawThumbnail(drawing, shot, left, width);
  }
  context.fillStyle = colours.line;
  context.fillRect(Math.round(left), top, 1, height);
}

/** @param {Drawing} drawing @param {Shot} shot @param {number} left @param {number} width */
function drawThumbnail(drawing, shot, left, width) {
  const { context, lanes, sprites, view } = drawing;
  const { top, height } = lanes.shots;
  const inner = height - 2;
  const cell = height > 30 ? sprites.cell(shot.index) : null;
  let textLeft = Math.max(left, 0) + 5;
  if (cell) {
    const full = (inner * CELL.width) / CELL.height;
    const shown = Math.min(full, width - 2);
    const cut = (CELL.width - (shown / full) * CELL.width) / 2;
    context.drawImage(
      cell.image,
      cell.x + cut,
      cell.y,
      CELL.width - 2 * cut,
      CELL.height,
      left + 1,
      top + 1,
      shown,
      inner,
    );
    textLeft = Math.max(left + shown + 6, 5);
  }
  const room = Math.min(left + width, view.width) - textLeft - 4;
  if (room >= LABEL) {
    drawLabels(drawing, shot, textLeft, room);
  }
}

/** @param {Drawing} drawing @param {Shot} shot @param {number} left @param {number} room */
function drawLabels({ context, lanes, colours, names }, shot, left, room) {
  const { top, height } = lanes.shots;
  context.save();
  context.beginPath();
  context.rect(left, top, room, height);
  context.clip();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.font = `600 11px ${colours.font}`;
  context.fillStyle = colours.ink;
  context.fillText(`${shot.index + 1}`, left, top + (height > 30 ? 12 : height / 2));
  if (height > 30) {
    context.font = `11px ${colours.font}`;
    context.fillStyle = colours.faint;
    const words = [shot.scene && names.scene(shot.scene), names.scale(shot.scale)];
    context.fillText(words.filter(Boolean).join(' · '), left, top + 27);
    if (height > 48) {
      context.fillText(names.emotion(shot.dominant), left, top + 42);
    }
  }
  context.restore();
}

/** Dissolves, fades and wipes as a slope over their frames. @param {Drawing} drawing */
function drawMixes({ context, view, lanes, colours, content, clock }) {
  const { top, height } = lanes.shots;
  context.strokeStyle = colours.accent;
  context.fillStyle = colours.removed;
  for (const { type, start, end } of content.boundaries) {
    if (type === 'cut') {
      continue;
    }
    const left = view.x(clock.timeOf(start));
    const right = view.x(clock.timeOf(end));
    if (right < 0 || left > view.width || right - left < 3) {
      continue;
    }
    context.beginPath();
    context.moveTo(left, top + height);
    context.lineTo(right, top);
    context.stroke();
  }
}
