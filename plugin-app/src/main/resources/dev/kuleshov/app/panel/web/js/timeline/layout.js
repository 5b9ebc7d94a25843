/**
 * Which lane of the timeline lies where: fixed lanes take what they need, the curve and the sound
 * share the rest.
 *
 * @typedef {{ top: number, height: number }} Lane pixels
 * @typedef {{ ruler: Lane, flags: Lane, shots: Lane, curve: Lane, sound: Lane, cues: Lane, titles: Lane }} Lanes
 */

const RULER = 22;
const FLAGS = 24;
const CUES = 20;
/** A timeline that is lower gives less room to thumbnails. */
const LOW = 300;
const GAP = 3;

/**
 * @param {number} height of the timeline
 * @param {{ thumbnails: boolean, cues: boolean, titles: boolean }} content what there is to show
 * @returns {Lanes}
 */
export function layout(height, { thumbnails, cues, titles }) {
  const shots = !thumbnails ? 22 : height < LOW ? 38 : 56;
  const fixed = RULER + FLAGS + shots + (Number(cues) + Number(titles)) * (CUES + GAP) + 4 * GAP;
  const rest = Math.max(60, height - fixed);
  const sound = Math.round(Math.min(80, rest * 0.32));
  let top = 0;
  /** @param {number} size @param {number} [gap] */
  const next = (size, gap = GAP) => {
    const lane = { top, height: size };
    top += size + gap;
    return lane;
  };
  return {
    ruler: next(RULER, 0),
    flags: next(FLAGS),
    shots: next(shots),
    curve: next(rest - sound),
    sound: next(sound),
    cues: next(cues ? CUES : 0, cues ? GAP : 0),
    titles: next(titles ? CUES : 0),
  };
}
