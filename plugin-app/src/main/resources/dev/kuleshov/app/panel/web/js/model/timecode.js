/**
 * SMPTE 12M timecode: a label for a frame. Drop-frame drops labels, not frames.
 *
 * The same rules as `dev.kuleshov.api.time.Timecode`, so that the panel and the exports show the
 * same label for the same frame.
 *
 * @typedef {{ numerator: number, denominator: number }} Rate frames a second, exact
 */

/**
 * Reads a rate such as `30000/1001` or `25`.
 *
 * @param {string} text
 * @returns {Rate}
 */
export function parseRate(text) {
  const [numerator, denominator = 1] = text.split('/').map(Number);
  if (!(numerator > 0 && denominator > 0)) {
    throw new RangeError(`not a frame rate: ${text}`);
  }
  return { numerator, denominator };
}

/** @param {Rate} rate @returns {number} frames a second, for display and seeking only */
export function perSecond(rate) {
  return rate.numerator / rate.denominator;
}

/** @param {Rate} rate @returns {number} how many labels a second has */
export function base(rate) {
  return Math.round(perSecond(rate));
}

/** @param {Rate} rate @returns {boolean} whether labels may be dropped at this rate */
export function supportsDropFrame(rate) {
  return rate.denominator === 1001 && base(rate) % 30 === 0;
}

/**
 * The label of a frame.
 *
 * @param {number} frame frames since label zero, 0 or more
 * @param {Rate} rate
 * @param {boolean} drop
 * @returns {string} `hh:mm:ss:ff`, or `hh:mm:ss;ff` for drop-frame
 */
export function label(frame, rate, drop) {
  const perLabel = base(rate);
  let number = Math.max(0, Math.round(frame));
  if (drop) {
    const dropped = perLabel / 15;
    const perMinute = perLabel * 60 - dropped;
    const perTen = perMinute * 10 + dropped;
    const rest = number % perTen;
    number += Math.floor(number / perTen) * dropped * 9;
    number += rest < dropped ? 0 : Math.floor((rest - dropped) / perMinute) * dropped;
  }
  const seconds = Math.floor(number / perLabel);
  const frames = String(number % perLabel).padStart(perLabel > 100 ? 3 : 2, '0');
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${clock}${drop ? ';' : ':'}${frames}`;
}

/**
 * The frame that a label names. Short forms count from the right, as editors type them: `12` is
 * twelve frames, `3:12` three seconds and twelve frames.
 *
 * @param {string} text
 * @param {Rate} rate
 * @param {boolean} drop
 * @returns {number | null} frames since label zero; null for what is no label
 */
export function parse(text, rate, drop) {
  const parts = text.trim().split(/[:;.]/);
  if (parts.length > 4 || parts.some((part) => !/^\d{1,3}$/.test(part))) {
    return null;
  }
  const [hours, minutes, seconds, frames] = [0, 0, 0, 0].concat(parts.map(Number)).slice(-4);
  const perLabel = base(rate);
  if (minutes > 59 || seconds > 59 || frames >= perLabel) {
    return null;
  }
  const dropped = drop ? perLabel / 15 : 0;
  const allMinutes = hours * 60 + minutes;
  if (drop && allMinutes % 10 !== 0 && seconds === 0 && frames < dropped) {
    return null;
  }
  return (
    (allMinutes * 60 + seconds) * perLabel +
    frames -
    dropped * (allMinutes - Math.floor(allMinutes / 10))
  );
}
