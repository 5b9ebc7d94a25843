/**
 * @typedef {import('../timeline.js').Drawing} Drawing
 * @typedef {import('../content.js').Flag} Flag
 */

/**
 * Suggestions as flags: open ones hollow, accepted ones filled with a tick, rejected ones struck
 * through; the better ones stand taller. What an accepted one takes out is hatched on the shots.
 */
const FLAG = { width: 13, height: 12 };

/** Where flags would lie closer, in pixels, one stands for its neighbours. */
const APART = 5;

/** @param {Drawing} drawing */
export function drawFlags(drawing) {
  const { context, view, lanes, colours, content, selection } = drawing;
  const { top, height } = lanes.flags;
  context.fillStyle = colours.ground;
  context.fillRect(0, top, view.width, height);
  let lastX = Number.NEGATIVE_INFINITY;
  /** @type {Flag | null} */
  let chosen = null;
  for (const flag of content.flags) {
    if (flag.end < view.start || flag.start > view.end) {
      continue;
    }
    if (flag.id === selection.suggestion) {
      chosen = flag;
      continue;
    }
    drawRange(drawing, flag, false);
    const x = view.x(flag.time);
    if (x - lastX >= APART) {
      lastX = x;
      drawFlag(drawing, flag, x, false);
    }
  }
  if (chosen) {
    drawRange(drawing, chosen, true);
    drawFlag(drawing, chosen, view.x(chosen.time), true);
  }
}

/** @param {Drawing} drawing @param {Flag} flag @param {number} x @param {boolean} selected */
function drawFlag(drawing, flag, x, selected) {
  const { context, lanes, colours } = drawing;
  const { top, height } = lanes.flags;
  const rise = (height - FLAG.height) * Math.max(0, Math.min(1, flag.score));
  const y = top + height - FLAG.height - rise;
  const colour =
    flag.state === 'accepted'
      ? colours.accepted
      : flag.state === 'rejected'
        ? colours.rejected
        : colours.open;
  const left = Math.round(x) + 0.5;
  context.fillStyle = colour;
  context.fillRect(left - 0.5, y, selected ? 2 : 1, top + height - y);
  context.beginPath();
  context.moveTo(left, y + 0.5);
  context.lineTo(left + FLAG.width, y + 0.5);
  context.lineTo(left + FLAG.width - 3, y + FLAG.height / 2 - 1);
  context.lineTo(left + FLAG.width, y + FLAG.height - 3.5);
  context.lineTo(left, y + FLAG.height - 3.5);
  context.closePath();
  context.strokeStyle = selected ? colours.ink : colour;
  context.globalAlpha = flag.state === 'open' && !selected ? 0.3 : 1;
  context.fill();
  context.globalAlpha = 1;
  context.stroke();
  drawState(drawing, flag.state, left, y);
}

/** @param {Drawing} drawing @param {string} state @param {number} left @param {number} y */
function drawState({ context, colours }, state, left, y) {
  if (state === 'open') {
    return;
  }
  context.strokeStyle = colours.ground;
  context.lineWidth = 1.5;
  context.beginPath();
  if (state === 'accepted') {
    context.moveTo(left + 2, y + 4);
    context.lineTo(left + 4.5, y + 6.5);
    context.lineTo(left + 9, y + 2);
  } else {
    context.moveTo(left + 2, y + 4.5);
    context.lineTo(left + 10, y + 4.5);
  }
  context.stroke();
  context.lineWidth = 1;
}

/**
 * The stretch that a suggestion is about, over the shots; hatched where it is taken out.
 *
 * @param {Drawing} drawing
 * @param {Flag} flag
 * @param {boolean} selected
 */
function drawRange({ context, view, lanes, colours, hatch }, flag, selected) {
  const gone = flag.removes && flag.state === 'accepted';
  if (!gone && !selected) {
    return;
  }
  const { top, height } = lanes.shots;
  const left = view.x(flag.start);
  const width = Math.max(2, view.x(flag.end) - left);
  if (gone) {
    context.fillStyle = hatch;
    context.fillRect(left, top, width, height);
  }
  if (selected) {
    const bottom = lanes.sound.top + lanes.sound.height;
    context.fillStyle = colours.open;
    context.globalAlpha = 0.12;
    context.fillRect(left, top, width, bottom - top);
    context.globalAlpha = 1;
    context.fillRect(Math.round(left), top, 1, bottom - top);
    context.fillRect(Math.round(left + width), top, 1, bottom - top);
  }
}
