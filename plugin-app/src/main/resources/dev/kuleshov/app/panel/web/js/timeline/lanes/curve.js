/**
 * @typedef {import('../timeline.js').Drawing} Drawing
 * @typedef {import('../columns.js').Series} Series
 */

/** Half the band's width where nothing is known; it closes as confidence grows. */
const WIDEST_BAND = 0.35;

const MARKED = new Set(['climax', 'turning-point', 'low']);

/** @param {Drawing} drawing */
export function drawCurve(drawing) {
  const { context, view, lanes, colours, content } = drawing;
  const { top, height } = lanes.curve;
  context.fillStyle = colours.lane;
  context.fillRect(0, top, view.width, height);
  drawTrends(drawing);
  context.fillStyle = colours.line;
  context.fillRect(0, Math.round(top + height / 2), view.width, 1);
  if (content.valence && content.arousal) {
    drawSeries(drawing, content.arousal, colours.arousal);
    drawSeries(drawing, content.valence, colours.valence);
  }
}

/** @param {Drawing} drawing @param {Series} series @param {string} colour */
function drawSeries({ context, view, lanes }, series, colour) {
  const columns = series.columns(view);
  if (columns.length < 2) {
    return;
  }
  const { top, height } = lanes.curve;
  const y = (/** @type {number} */ value) =>
    top + height / 2 - Math.max(-1, Math.min(1, value)) * (height / 2 - 3);
  context.fillStyle = colour;
  context.globalAlpha = 0.16;
  context.beginPath();
  columns.forEach(({ x, high, sure }) => context.lineTo(x, y(high + WIDEST_BAND * (1 - sure))));
  for (let i = columns.length - 1; i >= 0; i--) {
    const { x, low, sure } = columns[i];
    context.lineTo(x, y(low - WIDEST_BAND * (1 - sure)));
  }
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.lineJoin = 'bevel';
  context.beginPath();
  columns.forEach(({ x, mean }) => context.lineTo(x, y(mean)));
  context.stroke();
  context.lineWidth = 1;
}

/**
 * Climax, turning points and lows with their names; two that meet are written one under another.
 *
 * @param {Drawing} drawing
 */
function drawTrends({ context, view, lanes, colours, content, names }) {
  const { top, height } = lanes.curve;
  /** @type {Record<string, string>} */
  const tint = {
    climax: colours.climax,
    low: colours.low,
    'turning-point': colours.turn,
  };
  const rowEnds = [-1, -1, -1];
  context.font = `11px ${colours.font}`;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  for (const { kind, start, end } of content.trends) {
    if (!MARKED.has(kind) || end < view.start || start > view.end) {
      continue;
    }
    const left = view.x(start);
    const width = Math.max(2, view.x(end) - left);
    context.fillStyle = tint[kind];
    context.fillRect(left, top, width, height);
    const text = names.trend(kind);
    const x = Math.max(4, Math.min(left + 4, view.width - 80));
    const row = rowEnds.findIndex((rowEnd) => rowEnd < x);
    if (row >= 0) {
      context.fillStyle = colours.ink;
      context.fillText(text, x, top + 4 + row * 14);
      rowEnds[row] = x + context.measureText(text).width + 8;
    }
  }
}
