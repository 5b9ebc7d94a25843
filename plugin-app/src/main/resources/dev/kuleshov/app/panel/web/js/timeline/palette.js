/** The theme's colours for the canvas, read from the style sheet. */

const NAMES = /** @type {const} */ ({
  ground: '--tl-ground',
  lane: '--tl-lane',
  lane2: '--tl-lane-2',
  line: '--tl-line',
  ink: '--ink',
  faint: '--faint',
  accent: '--accent',
  playhead: '--playhead',
  valence: '--valence',
  arousal: '--arousal',
  wave: '--tl-wave',
  speech: '--speech',
  accepted: '--good',
  rejected: '--tl-rejected',
  open: '--flag',
  removed: '--tl-removed',
  climax: '--tl-climax',
  low: '--tl-low',
  turn: '--tl-turn',
  cue: '--cue',
  cueBad: '--bad',
  title: '--flag',
});

/** @typedef {Record<keyof typeof NAMES, string> & { font: string }} Palette */

/**
 * Colours may be functions of the theme, which a canvas does not know: a hidden element works them
 * out.
 *
 * @param {HTMLElement} element
 * @returns {Palette}
 */
export function palette(element) {
  const probe = element.appendChild(document.createElement('span'));
  probe.hidden = true;
  /** @type {Record<string, string>} */
  const colours = { font: getComputedStyle(element).fontFamily };
  for (const [name, property] of Object.entries(NAMES)) {
    probe.style.color = `var(${property})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return /** @type {Palette} */ (colours);
}
