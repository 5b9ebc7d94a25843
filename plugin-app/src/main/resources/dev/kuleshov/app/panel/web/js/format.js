import { language } from './i18n.js';

/** @param {number} value @param {number} [digits] @returns {string} as the language writes it */
export function number(value, digits = 2) {
  return new Intl.NumberFormat(language(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** @param {number} fraction @returns {string} */
export function percent(fraction) {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(fraction);
}

/** @param {number} seconds @returns {string} minutes and seconds, `1:02.3` */
export function seconds(seconds) {
  const sign = seconds < 0 ? '−' : '';
  const tenths = Math.round(Math.abs(seconds) * 10);
  const minutes = Math.floor(tenths / 600);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${sign}${minutes}:${rest}`;
}

/**
 * Reads a length such as `90`, `90s`, `1:30` or `2m`.
 *
 * @param {string} text
 * @returns {number | null} seconds above 0; null for what is no length
 */
export function parseLength(text) {
  const match = /^(?:(\d+)[:m])?\s*(\d+(?:\.\d+)?)?\s*s?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) {
    return null;
  }
  const length = Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
  return length > 0 ? length : null;
}

/** @param {string} iso @returns {string} a moment as the language writes it */
export function moment(iso) {
  const format = new Intl.DateTimeFormat(language(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(iso));
}
